-- Adds a message to a room's chat.
-- KEYS: 1 messages of the room's time on air (list of JSON, oldest first), 2 id of the last of them
-- ARGV: 1 message as JSON, 2 messages kept, 3 seconds for which they are kept after the last
-- Result: the message with its id and time, as JSON
local time = redis.call('TIME')
local message = cjson.decode(ARGV[1])
message.id = redis.call('INCR', KEYS[2])
message.at = time[1] * 1000 + math.floor(time[2] / 1000)
local said = cjson.encode(message)
redis.call('RPUSH', KEYS[1], said)
redis.call('LTRIM', KEYS[1], -ARGV[2], -1)
redis.call('EXPIRE', KEYS[1], ARGV[3])
redis.call('EXPIRE', KEYS[2], ARGV[3])
return said
