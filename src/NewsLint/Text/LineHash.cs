using System.Globalization;
using System.Numerics;

namespace NewsLint.Text;

/// <summary>
/// The hash by which GitHub code scanning identifies a line (<c>primaryLocationLineHash</c>): it covers a hundred characters from the
/// start of the line, without blanks. A number distinguishes lines with the same hash.
/// </summary>
/// <param name="Value">The hash.</param>
/// <param name="Ordinal">The number of lines with this hash up to and including this line, from 1.</param>
public readonly record struct LineHash(ulong Value, int Ordinal)
{
    /// <summary>The form that GitHub compares: hash in lower-case hexadecimal, a colon, the ordinal.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:x}:{Ordinal}");
}

/// <summary>
/// Hashes all lines of a text in one pass, as <c>src/fingerprints.ts</c> of github/codeql-action does. GitHub warns about a log
/// with another value. The hash is the polynomial of Karp and Rabin (1987) with base 37, modulo 2^64.
/// </summary>
internal static class LineHashes
{
    private const int Block = 100;
    private const ulong Base = 37;
    private const char EndOfFile = '\uFFFF';

    public static LineHash[] Of(string content, int lineCount, bool hasByteOrderMark)
    {
        var hashes = new LineHash[lineCount];
        var pass = new Pass(hashes);
        // GitHub reads the byte order mark as a character of the first line.
        if (hasByteOrderMark)
            pass.Add('\uFEFF');
        bool afterReturn = false;
        foreach (char c in content)
        {
            bool skipped = c is ' ' or '\t' || (c == '\n' && afterReturn);
            afterReturn = c == '\r';
            if (!skipped)
                pass.Add(afterReturn ? '\n' : c);
        }
        pass.Add(EndOfFile);
        pass.Finish();
        return hashes;
    }

    private sealed class Pass(LineHash[] hashes)
    {
        private static readonly ulong LeavingFactor = Power(Base, Block);
        private readonly char[] window = new char[Block];
        private readonly int[] lineAt = new int[Block]; // the line, from 1, that begins at this place of the window
        // A table of the lines by hash, chained through their numbers: a generic dictionary would be compiled at every start.
        private readonly int[] newest = new int[(int)BitOperations.RoundUpToPowerOf2((uint)hashes.Length)];
        private readonly int[] older = new int[hashes.Length + 1];
        private ulong hash;
        private int index;
        private int line;
        private bool isLineStart = true;

        public void Add(char c)
        {
            if (lineAt[index] != 0)
                Record();
            if (isLineStart)
                lineAt[index] = ++line;
            isLineStart = c == '\n';
            Push(c);
        }

        public void Finish()
        {
            for (int i = 0; i < Block; i++)
            {
                if (lineAt[index] != 0)
                    Record();
                Push('\0');
            }
        }

        private void Push(char c)
        {
            hash = unchecked((Base * hash) + c - (LeavingFactor * window[index]));
            window[index] = c;
            index = index + 1 == Block ? 0 : index + 1;
        }

        private void Record()
        {
            int recorded = lineAt[index];
            ref int head = ref newest[(int)(hash >> 32 ^ hash) & (newest.Length - 1)];
            int same = head;
            while (same != 0 && hashes[same - 1].Value != hash)
                same = older[same];
            hashes[recorded - 1] = new LineHash(hash, same == 0 ? 1 : hashes[same - 1].Ordinal + 1);
            (older[recorded], head) = (head, recorded);
            lineAt[index] = 0;
        }

        private static ulong Power(ulong number, int exponent)
        {
            ulong power = 1;
            for (int i = 0; i < exponent; i++)
                power = unchecked(power * number);
            return power;
        }
    }
}
