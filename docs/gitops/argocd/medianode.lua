-- Health of a MediaNode for Argo CD, from the conditions that the operator writes (kstatus).
local health = { status = "Progressing", message = "Waiting for the operator" }

local status = obj.status
if status == nil or status.conditions == nil then
  return health
end

local conditions = {}
for _, condition in ipairs(status.conditions) do
  conditions[condition.type] = condition
end

local ready, draining = conditions["Ready"], conditions["Draining"]

-- What was said of an earlier manifest does not count.
if status.observedGeneration ~= obj.metadata.generation then
  health.message = "Waiting for the operator to see the change"
elseif draining ~= nil and draining.status == "True" then
  -- Somebody takes it out of service on purpose.
  health.status = "Suspended"
  health.message = draining.message
elseif ready ~= nil and ready.status == "True" then
  health.status = "Healthy"
  health.message = ready.message
elseif ready ~= nil then
  -- A node that was never ready is starting; one that no longer is, is broken.
  if status.phase == "NotReady" then
    health.status = "Degraded"
  end
  health.message = ready.message
end

return health
