using System.Runtime.CompilerServices;

namespace NewsLint.Text;

/// <summary>
/// The hash FNV-1a (Fowler, Noll and Vo) in 64 and 32 bits, taken a unit at a time. Baselines and the term table hold
/// its values: it is never exchanged for another hash.
/// </summary>
internal static class Fnv1A
{
    /// <summary>The hash of nothing in 64 bits.</summary>
    public const ulong Basis = 14695981039346656037;

    /// <summary>The hash of nothing in 32 bits.</summary>
    public const uint Basis32 = 2166136261;

    private const ulong Prime = 1099511628211;
    private const uint Prime32 = 16777619;

    /// <summary>Returns a hash continued by a byte, a character or another hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Add(ulong hash, ulong unit) => unchecked((hash ^ unit) * Prime);

    /// <summary>The same in 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Add32(uint hash, uint unit) => unchecked((hash ^ unit) * Prime32);
}
