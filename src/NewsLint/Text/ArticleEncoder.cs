using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Text;

/// <summary>
/// Converts an edited text back to the bytes of its file: in its original encoding, with its byte order mark if it had
/// one, and with its invalid bytes unchanged.
/// </summary>
internal sealed class ArticleEncoder
{
    private readonly ArticleText text;
    private readonly Encoding encoding;

    /// <summary>Creates an encoder for edits of a text.</summary>
    public ArticleEncoder(ArticleText text)
    {
        this.text = text;
        encoding = (Encoding)text.Encoding.Clone();
        // A character that the encoding lacks must never become a question mark.
        encoding.EncoderFallback = EncoderFallback.ExceptionFallback;
    }

    /// <summary>
    /// Whether the unedited text encodes to its original bytes. Some East Asian encodings have several
    /// byte sequences for one character; such a file cannot be stored without other changes.
    /// </summary>
    public bool GivesBack(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return bytes.SequenceEqual(Encode([]));
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Whether an edit can be stored: the encoding has its characters, and the edit does not split a run of invalid bytes.</summary>
    public bool CanStore(TextChange change)
    {
        foreach (InvalidBytes invalid in text.Invalid)
            if (change.Span.OverlapsWith(invalid.Span) && !change.Span.Contains(invalid.Span))
                return false;
        try
        {
            encoding.GetByteCount(change.NewText ?? "");
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>The bytes of the text after edits.</summary>
    /// <param name="changes">Edits that can be stored, in ascending order and without overlap.</param>
    /// <exception cref="EncoderFallbackException">The encoding lacks a character.</exception>
    public byte[] Encode(IReadOnlyList<TextChange> changes)
    {
        using var bytes = new MemoryStream(text.Length + (text.Length >> 3));
        if (text.HasByteOrderMark)
            bytes.Write(text.Encoding.GetPreamble());
        var pending = new StringBuilder();
        int at = 0;
        int nextInvalid = 0;
        foreach (TextChange change in changes)
        {
            CopyTo(change.Span.Start);
            pending.Append(change.NewText);
            at = change.Span.End;
            while (nextInvalid < text.Invalid.Length && text.Invalid[nextInvalid].Span.Start < at)
                nextInvalid++;
        }
        CopyTo(text.Length);
        Flush();
        return bytes.ToArray();

        void CopyTo(int end)
        {
            ImmutableArray<InvalidBytes> invalid = text.Invalid;
            for (; nextInvalid < invalid.Length && invalid[nextInvalid].Span.Start < end; nextInvalid++)
            {
                pending.Append(text.Content, at, invalid[nextInvalid].Span.Start - at);
                Flush();
                bytes.Write(invalid[nextInvalid].Bytes.AsSpan());
                at = invalid[nextInvalid].Span.End;
            }
            pending.Append(text.Content, at, end - at);
            at = end;
        }

        void Flush()
        {
            bytes.Write(encoding.GetBytes(pending.ToString()));
            pending.Clear();
        }
    }
}
