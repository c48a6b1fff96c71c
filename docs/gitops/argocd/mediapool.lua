-- Health of a MediaPool for Argo CD, from the conditions that the operator writes (kstatus).
local health = { status = "Progressing", message = "Waiting for the operator" }

local status = obj.status
if status == nil or status.conditions == nil then
  return health
end

local ready = nil
for _, condition in ipairs(status.conditions) do
  if condition.type == "Ready" then
    ready = condition
  end
end

-- What was said of an earlier manifest does not count.
if status.observedGeneration ~= obj.metadata.generation then
  health.message = "Waiting for the operator to see the change"
elseif ready ~= nil and ready.status == "True" then
  health.status = "Healthy"
  health.message = ready.message
elseif ready ~= nil then
  -- At its maximum it works, but has no reserve: somebody has to raise the limit or accept it.
  if ready.reason == "AtMaximum" then
    health.status = "Degraded"
  end
  health.message = ready.message
end

return health
