-- Health of a LiveRoom for Argo CD, from the conditions that the operator writes (kstatus).
local health = { status = "Progressing", message = "Waiting for the operator" }

local status = obj.status
if status == nil or status.conditions == nil then
  return health
end

local conditions = {}
for _, condition in ipairs(status.conditions) do
  conditions[condition.type] = condition
end

local ready, stalled = conditions["Ready"], conditions["Stalled"]

-- What was said of an earlier manifest does not count.
if status.observedGeneration ~= obj.metadata.generation then
  health.message = "Waiting for the operator to see the change"
elseif stalled ~= nil and stalled.status == "True" then
  health.status = "Degraded"
  health.message = stalled.message
elseif status.phase == "Failed" then
  health.status = "Degraded"
  health.message = ready ~= nil and ready.message or "The room has failed"
elseif ready ~= nil and ready.status == "True" then
  health.status = "Healthy"
  health.message = ready.message
elseif ready ~= nil then
  health.message = ready.message
end

return health
