-- Gives a place up.
-- KEYS: 1 places of the room, 2 rooms that have places
-- ARGV: 1 room, 2 user id, 3 fencing token, or '' for whoever holds it
-- Result: the place as JSON, or nothing where it is not the caller's
local place = redis.call('HGET', KEYS[1], ARGV[2])
if not place or (ARGV[3] ~= '' and cjson.decode(place).fence ~= tonumber(ARGV[3])) then return false end
redis.call('HDEL', KEYS[1], ARGV[2])
if redis.call('EXISTS', KEYS[1]) == 0 then redis.call('SREM', KEYS[2], ARGV[1]) end
return place
