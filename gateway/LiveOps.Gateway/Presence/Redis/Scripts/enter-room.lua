-- Takes a place in a room for a user, or takes over the one that the user has.
-- KEYS: 1 places of the room (hash: user id, place as JSON), 2 users banned from it (hash), 3 last fencing token, 4 rooms that have places (set)
-- ARGV: 1 room, 2 user id, 3 client id, 4 gateway, 5 most places, 6 '1' where one client may take over from another, 7 role,
--       8 display name or '', 9 beginning of the names of gateways' heartbeats
-- Result: {'banned'}, {'full'}, {'held'}, or {'entered', place before or '', place now}
if redis.call('HEXISTS', KEYS[2], ARGV[2]) == 1 then return {'banned'} end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local before = redis.call('HGET', KEYS[1], ARGV[2])
local place = {status = '', statusAt = 0, muted = false, joinedAt = now}
if before then
  place = cjson.decode(before)
  local alive = not place.parked and redis.call('EXISTS', ARGV[9] .. place.server) == 1
  if alive and place.clientId ~= ARGV[3] and ARGV[6] ~= '1' then return {'held'} end
elseif redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[5]) then
  return {'full'}
end
place.role = ARGV[7]
place.displayName = ARGV[8] ~= '' and ARGV[8] or nil
place.clientId = ARGV[3]
place.server = ARGV[4]
place.fence = redis.call('INCR', KEYS[3])
place.parked = false
place.seenAt = now
local after = cjson.encode(place)
redis.call('HSET', KEYS[1], ARGV[2], after)
redis.call('SADD', KEYS[4], ARGV[1])
return {'entered', before or '', after}
