using LiveOps.Gateway.Redis;

namespace LiveOps.Gateway.Presence.Redis;

/// <summary>The steps that must not be interrupted. The files say what each takes and gives.</summary>
internal static class PresenceScripts
{
    public static readonly RedisScript Enter = RedisScript.Load("enter-room.lua");
    public static readonly RedisScript SetStatus = RedisScript.Load("set-status.lua");
    public static readonly RedisScript Detach = RedisScript.Load("detach.lua");
    public static readonly RedisScript Mute = RedisScript.Load("mute.lua");
    public static readonly RedisScript Leave = RedisScript.Load("leave-room.lua");
    public static readonly RedisScript Read = RedisScript.Load("read-room.lua");
    public static readonly RedisScript Renew = RedisScript.Load("renew-places.lua");
    public static readonly RedisScript Free = RedisScript.Load("free-places.lua");
    public static readonly RedisScript Say = RedisScript.Load("say.lua");
}
