-- Reads the places of a room, and the time at which they are so.
-- KEYS: 1 places of the room
-- Result: {milliseconds, user id, place as JSON, user id, place as JSON, ...}
local time = redis.call('TIME')
local result = redis.call('HGETALL', KEYS[1])
table.insert(result, 1, time[1] * 1000 + math.floor(time[2] / 1000))
return result
