namespace LiveOps.Gateway.Calls.Users;

/// <summary>The registry of a gateway that is alone.</summary>
internal sealed class MemoryCallRegistry : ICallRegistry
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Dictionary<string, Registration>> _scopes = new(StringComparer.Ordinal);

    public ValueTask<RegisterResult> RegisterAsync(CallUser user, Registration registration, bool takeOver, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_scopes.TryGetValue(user.Scope, out var users))
            {
                _scopes[user.Scope] = users = new(StringComparer.Ordinal);
            }

            if (users.TryGetValue(user.Name, out var held) && !NameRule.MayReplace(held, registration, takeOver))
            {
                return ValueTask.FromResult(new RegisterResult(false, null));
            }

            users[user.Name] = registration;
            return ValueTask.FromResult(new RegisterResult(true, held?.Connection == registration.Connection ? null : held));
        }
    }

    public ValueTask<Registration?> RemoveAsync(CallUser user, Guid connection, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (Held(user, connection) is not { } held)
            {
                return ValueTask.FromResult<Registration?>(null);
            }

            var users = _scopes[user.Scope];
            users.Remove(user.Name);
            if (users.Count == 0)
            {
                _scopes.Remove(user.Scope);
            }

            return ValueTask.FromResult<Registration?>(held);
        }
    }

    public ValueTask<Registration?> FindAsync(CallUser user, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return ValueTask.FromResult(Find(user));
        }
    }

    public ValueTask<Registration?> SetBusyAsync(CallUser user, Guid connection, bool isBusy, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return ValueTask.FromResult(Held(user, connection) is { } held ? _scopes[user.Scope][user.Name] = held with { IsBusy = isBusy } : null);
        }
    }

    public ValueTask<IReadOnlyDictionary<string, Registration>> ListAsync(string scope, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return ValueTask.FromResult<IReadOnlyDictionary<string, Registration>>(
                _scopes.TryGetValue(scope, out var users) ? new Dictionary<string, Registration>(users, StringComparer.Ordinal) : []);
        }
    }

    private Registration? Find(CallUser user) => _scopes.TryGetValue(user.Scope, out var users) ? users.GetValueOrDefault(user.Name) : null;

    private Registration? Held(CallUser user, Guid connection) => Find(user) is { } held && held.Connection == connection ? held : null;
}
