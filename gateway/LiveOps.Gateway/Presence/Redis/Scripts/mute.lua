-- Mutes or unmutes a user, whoever holds the place.
-- KEYS: 1 places of the room
-- ARGV: 1 user id, 2 '1' to mute, '0' to unmute
-- Result: 1 where that is a change, 0 where it is none, -1 where the user is not in the room
local place = redis.call('HGET', KEYS[1], ARGV[1])
if not place then return -1 end
place = cjson.decode(place)
local muted = ARGV[2] == '1'
if place.muted == muted then return 0 end
place.muted = muted
redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(place))
return 1
