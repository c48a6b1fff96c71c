-- Frees the places of gateways that are gone, once their anchors have had time to come back elsewhere, and those that their
-- gateways have forgotten.
-- KEYS: 1 places of the room, 2 rooms that have places
-- ARGV: 1 room, 2 beginning of the names of gateways' heartbeats, 3 milliseconds for which the places of a gateway that is gone are
--       kept, 4 the same for a gateway that is there
-- Result: {user id, place as JSON, ...} of those that were freed
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local places = redis.call('HGETALL', KEYS[1])
local freed = {}
for i = 1, #places, 2 do
  local place = cjson.decode(places[i + 1])
  local alive = redis.call('EXISTS', ARGV[2] .. place.server) == 1
  if now - place.seenAt > tonumber(alive and ARGV[4] or ARGV[3]) then
    redis.call('HDEL', KEYS[1], places[i])
    freed[#freed + 1] = places[i]
    freed[#freed + 1] = places[i + 1]
  end
end
if redis.call('EXISTS', KEYS[1]) == 0 then redis.call('SREM', KEYS[2], ARGV[1]) end
return freed
