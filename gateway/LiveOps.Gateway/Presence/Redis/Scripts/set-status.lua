-- Notes a member's status.
-- KEYS: 1 places of the room
-- ARGV: 1 user id, 2 fencing token, 3 status, 4 milliseconds for which a member is shown after its last status
-- Result: 1 where the others see a difference, 0 where they do not, -1 where the place is not the caller's
local place = redis.call('HGET', KEYS[1], ARGV[1])
place = place and cjson.decode(place)
if not place or place.fence ~= tonumber(ARGV[2]) then return -1 end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local seen = place.status ~= ARGV[3] or now - place.statusAt >= tonumber(ARGV[4])
place.status = ARGV[3]
place.statusAt = now
place.seenAt = now
redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(place))
return seen and 1 or 0
