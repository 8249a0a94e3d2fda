namespace NewsLint.Scripting;

/// <summary>
/// What a rule in C# may use: values, text, collections, and what newslint has read in an article. Files, the network, processes, threads, the console, reflection and
/// native code are not in the list.
/// </summary>
internal static class AllowedApi
{
    /// <summary>Namespaces of which everything is allowed, but for <see cref="Forbidden"/>.</summary>
    private static readonly HashSet<string> Namespaces = new(StringComparer.Ordinal)
    {
        "System.Collections", "System.Collections.Generic", "System.Collections.Immutable", "System.Collections.Frozen", "System.Collections.ObjectModel",
        "System.Linq", "System.Text", "System.Text.RegularExpressions", "System.Globalization", "System.Numerics", "System.Diagnostics.CodeAnalysis", "System.Buffers",
        "NewsLint.Checks", "NewsLint.Facts", "NewsLint.Facts.Dates", "NewsLint.Facts.Figures", "NewsLint.Facts.Figures.Units", "NewsLint.Facts.Measures", "NewsLint.Facts.Names",
        "NewsLint.Facts.Quotations", "NewsLint.Reading", "NewsLint.Reading.Markup", "NewsLint.Stories", "NewsLint.Sourcing", "NewsLint.Text", "Microsoft.CodeAnalysis.Text",
    };

    private static readonly HashSet<string> Forbidden = new(StringComparer.Ordinal)
    {
        "System.Buffers.MemoryHandle", "System.Buffers.IPinnable", "System.Collections.Generic.AsyncEnumerator",
    };

    /// <summary>Types of other namespaces.</summary>
    private static readonly HashSet<string> Types = new(
        """
        System.Object System.String System.Char System.Boolean System.Byte System.SByte System.Int16 System.UInt16 System.Int32 System.UInt32 System.Int64 System.UInt64
        System.Int128 System.UInt128 System.Single System.Double System.Decimal System.Half System.Void System.ValueType System.Enum System.Array System.Delegate
        System.MulticastDelegate System.Nullable System.DateTime System.DateOnly System.TimeOnly System.TimeSpan System.DateTimeOffset System.DateTimeKind System.DayOfWeek
        System.Math System.MathF System.Span System.ReadOnlySpan System.Memory System.ReadOnlyMemory System.MemoryExtensions System.StringComparison System.StringComparer
        System.StringSplitOptions System.StringNormalizationExtensions System.Func System.Action System.Predicate System.Comparison System.Converter System.Tuple System.ValueTuple
        System.TupleExtensions System.IComparable System.IEquatable System.IFormattable System.ISpanFormattable System.IParsable System.ISpanParsable System.IFormatProvider
        System.IDisposable System.Lazy System.Index System.Range System.HashCode System.FormattableString System.Convert System.EventArgs System.MidpointRounding System.TypeCode
        System.Exception System.SystemException System.ArgumentException System.ArgumentNullException System.ArgumentOutOfRangeException System.InvalidOperationException
        System.NotSupportedException System.NotImplementedException System.FormatException System.OverflowException System.IndexOutOfRangeException System.InvalidCastException
        System.NullReferenceException System.DivideByZeroException System.ArithmeticException System.Attribute System.AttributeUsageAttribute System.AttributeTargets
        System.ObsoleteAttribute System.FlagsAttribute System.ParamArrayAttribute System.BitConverter System.RuntimeFieldHandle
        System.Runtime.CompilerServices.DefaultInterpolatedStringHandler System.Runtime.CompilerServices.CompilerGeneratedAttribute System.Runtime.CompilerServices.ExtensionAttribute
        System.Runtime.CompilerServices.NullableAttribute System.Runtime.CompilerServices.NullableContextAttribute System.Runtime.CompilerServices.NullablePublicOnlyAttribute
        System.Runtime.CompilerServices.IsReadOnlyAttribute System.Runtime.CompilerServices.IsByRefLikeAttribute System.Runtime.CompilerServices.RequiredMemberAttribute
        System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute System.Runtime.CompilerServices.IsExternalInit System.Runtime.CompilerServices.TupleElementNamesAttribute
        System.Runtime.CompilerServices.IteratorStateMachineAttribute System.Runtime.CompilerServices.CompilationRelaxationsAttribute System.Runtime.CompilerServices.CallerArgumentExpressionAttribute
        System.Runtime.CompilerServices.RuntimeCompatibilityAttribute System.Runtime.CompilerServices.RefSafetyRulesAttribute System.Runtime.CompilerServices.ParamCollectionAttribute
        System.Runtime.CompilerServices.ScopedRefAttribute System.Runtime.CompilerServices.InlineArrayAttribute System.Runtime.CompilerServices.PreserveBaseOverridesAttribute
        System.Runtime.CompilerServices.SwitchExpressionException System.Runtime.CompilerServices.ITuple System.Runtime.CompilerServices.CollectionBuilderAttribute
        System.Runtime.CompilerServices.RuntimeHelpers System.Diagnostics.DebuggableAttribute System.Diagnostics.DebuggableAttribute.DebuggingModes System.Diagnostics.DebuggerHiddenAttribute
        System.Diagnostics.DebuggerBrowsableAttribute System.Diagnostics.DebuggerBrowsableState System.Diagnostics.DebuggerDisplayAttribute System.Reflection.DefaultMemberAttribute System.Environment
        Microsoft.CodeAnalysis.EmbeddedAttribute NewsLint.Scripting.RuleBudget
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>Members of the types that only some members are allowed of.</summary>
    private static readonly Dictionary<string, string[]> Members = new(StringComparer.Ordinal)
    {
        ["System.Environment"] = ["NewLine", "get_NewLine", "get_CurrentManagedThreadId"], // iterators ask for their thread
        ["System.Runtime.CompilerServices.RuntimeHelpers"] = ["InitializeArray", "GetSubArray", "CreateSpan"],
        ["System.Delegate"] = ["Combine", "Remove", "op_Equality", "op_Inequality"],
        ["System.MulticastDelegate"] = [],
        ["System.Array"] = ["get_Length", "Length", "get_Rank", "Rank", "GetLength", "Copy", "Sort", "Reverse", "IndexOf", "LastIndexOf", "Find", "FindAll", "FindIndex", "FindLast", "FindLastIndex", "Exists",
            "TrueForAll", "ForEach", "ConvertAll", "Empty", "Fill", "Clear", "Resize", "BinarySearch", "Clone", "CopyTo", "GetValue", "GetEnumerator", "AsReadOnly"],
        ["System.Object"] = [".ctor", "ToString", "Equals", "GetHashCode", "ReferenceEquals", "MemberwiseClone"],
        ["System.Exception"] = [".ctor", "Message", "get_Message", "InnerException", "get_InnerException", "ToString"],
        ["System.RuntimeFieldHandle"] = [],
    };

    /// <summary>Whether a type is allowed.</summary>
    /// <param name="space">Its namespace.</param>
    /// <param name="name">Its name, without the number of type parameters; for a nested type, with the outer ones.</param>
    public static bool HasType(string space, string name)
    {
        string full = $"{space}.{name}";
        return Types.Contains(full) || (Namespaces.Contains(space) && !Forbidden.Contains(full));
    }

    /// <summary>Whether a member of an allowed type is allowed.</summary>
    public static bool HasMember(string space, string type, string member) =>
        !Members.TryGetValue($"{space}.{type}", out string[]? members) || Array.IndexOf(members, member) >= 0;
}
