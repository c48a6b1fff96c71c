-- Says that places are in use, and asks which of them are no longer the caller's. With a Redis that has lost its data they are put
-- back, as far as nobody else has taken them.
-- KEYS: 1 places of the room, 2 last fencing token, 3 rooms that have places
-- ARGV: 1 room, 2 '1' to put back what is missing, then for each place: user id, fencing token, place as JSON
-- Result: the users whose places are not the caller's
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local lost = {}
for i = 3, #ARGV, 3 do
  local fence = tonumber(ARGV[i + 1])
  local place = redis.call('HGET', KEYS[1], ARGV[i]) or (ARGV[2] == '1' and ARGV[i + 2])
  place = place and cjson.decode(place)
  if place and place.fence == fence then
    place.seenAt = now
    redis.call('HSET', KEYS[1], ARGV[i], cjson.encode(place))
    redis.call('SADD', KEYS[3], ARGV[1])
    -- Tokens grow, also after Redis has forgotten the last one.
    if fence > tonumber(redis.call('GET', KEYS[2]) or 0) then redis.call('SET', KEYS[2], fence) end
  else
    lost[#lost + 1] = ARGV[i]
  end
end
return lost
