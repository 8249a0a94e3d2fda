using System.Runtime.CompilerServices;
using NewsLint.Text;

namespace NewsLint.Syntax.Features;

/// <summary>Hashes of words and features that are the same on all machines.</summary>
internal static class FeatureHash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;
    private const ulong Third = 0x165667B19E3779F9;
    private const ulong Fourth = 0xD6E8FEB86659FD93;

    /// <summary>Returns the FNV-1a hash of characters, with its first bits mixed into the last. The model holds its values: it never changes.</summary>
    public static uint Of(ReadOnlySpan<char> characters)
    {
        uint hash = Fnv1A.Basis32;
        foreach (char c in characters)
            hash = Fnv1A.Add32(hash, c);
        return hash ^ (hash >> 15);
    }

    /// <summary>Returns the hash of a feature of up to four values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, uint a, uint b = 0, uint c = 0, uint d = 0)
    {
        ulong hash = ((ulong)template * Fourth) + (a * First) + (b * Second) + (c * Third) + (d * (First ^ Third));
        hash = (hash ^ (hash >> 32)) * Fourth;
        return hash ^ (hash >> 29);
    }
}
