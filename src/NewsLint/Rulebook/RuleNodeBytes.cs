using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace NewsLint.Rulebook;

/// <summary>
/// The compact form of the built-in rulebook inside the library: parsing its YAML at each start would
/// cost more than the rest of the start.
/// </summary>
internal static class RuleNodeBytes
{
    /// <summary>Appends a node and its descendants.</summary>
    public static void Write(RuleNode node, Stream output)
    {
        output.WriteByte((byte)('0' + node.Kind));
        WriteNumber(node.Line, output);
        WriteNumber(node.Column, output);
        switch (node.Kind)
        {
            case RuleNodeKind.Scalar:
                WriteText(node.Text, output);
                break;
            case RuleNodeKind.Sequence:
                WriteNumber(node.Items.Count, output);
                foreach (RuleNode item in node.Items)
                    Write(item, output);
                break;
            default:
                WriteNumber(node.Entries.Count, output);
                foreach (KeyValuePair<RuleNode, RuleNode> entry in node.Entries)
                {
                    Write(entry.Key, output);
                    Write(entry.Value, output);
                }
                break;
        }
    }

    /// <summary>Appends a text.</summary>
    public static void WriteText(string text, Stream output)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        WriteNumber(bytes.Length, output);
        output.Write(bytes, 0, bytes.Length);
    }

    /// <summary>Appends a nonnegative number as decimal digits and a blank: all output is UTF-8, so that it can be one literal in source.</summary>
    public static void WriteNumber(int number, Stream output)
    {
        foreach (char digit in number.ToString(System.Globalization.CultureInfo.InvariantCulture))
            output.WriteByte((byte)digit);
        output.WriteByte((byte)' ');
    }

#if NET
    /// <summary>Reads the node at the start of <paramref name="bytes"/> and advances past it.</summary>
    public static RuleNode Read(ref ReadOnlySpan<byte> bytes)
    {
        var kind = (RuleNodeKind)(bytes[0] - '0');
        bytes = bytes[1..];
        int line = ReadNumber(ref bytes);
        int column = ReadNumber(ref bytes);
        var node = new RuleNode(kind, kind == RuleNodeKind.Scalar ? ReadText(ref bytes) : "", line, column);
        int count = kind == RuleNodeKind.Scalar ? 0 : ReadNumber(ref bytes);
        for (int i = 0; i < count; i++)
        {
            if (kind == RuleNodeKind.Sequence)
                node.Items.Add(Read(ref bytes));
            else
                node.Entries.Add(new(Read(ref bytes), Read(ref bytes)));
        }
        return node;
    }

    /// <summary>Reads the text at the start of <paramref name="bytes"/>.</summary>
    public static string ReadText(ref ReadOnlySpan<byte> bytes)
    {
        int length = ReadNumber(ref bytes);
        string text = Encoding.UTF8.GetString(bytes[..length]);
        bytes = bytes[length..];
        return text;
    }

    private static int ReadNumber(ref ReadOnlySpan<byte> bytes)
    {
        int number = 0;
        int at = 0;
        for (; bytes[at] != ' '; at++)
            number = (number * 10) + bytes[at] - '0';
        bytes = bytes[(at + 1)..];
        return number;
    }
#endif
}
