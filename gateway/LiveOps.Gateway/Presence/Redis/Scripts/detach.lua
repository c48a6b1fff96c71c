-- Notes that a place's connection broke: any connection of the same user may have it.
-- KEYS: 1 places of the room
-- ARGV: 1 user id, 2 fencing token
-- Result: 1, or 0 where the place is not the caller's
local place = redis.call('HGET', KEYS[1], ARGV[1])
place = place and cjson.decode(place)
if not place or place.fence ~= tonumber(ARGV[2]) then return 0 end
place.parked = true
redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(place))
return 1
