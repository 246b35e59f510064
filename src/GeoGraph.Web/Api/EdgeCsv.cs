using System.Globalization;
using System.Text;
using GeoGraph.Core;

namespace GeoGraph.Web.Api;

/// <summary>Edges as a table for spreadsheets: RFC 4180, UTF-8, one line an edge.</summary>
internal static class EdgeCsv
{
    public static string Write(GraphSlice slice, Ontology ontology)
    {
        var names = slice.Nodes.ToDictionary(node => node.Id, node => node.Name);
        var csv = new StringBuilder();
        Row(["source_id", "source", "edge", "target_id", "target", "directed", "claims", "asserted", "planned", "possible", "denied",
            "articles", "sources", "first", "last"]);
        foreach (var edge in slice.Edges)
            Row([edge.Source.Value, names[edge.Source], ontology.Edge(edge.Name).Label, edge.Target.Value, names[edge.Target],
                edge.Symmetric ? "no" : "yes", Number(edge.Claims), .. edge.ByModality.Select(Number), Number(edge.Articles),
                Number(edge.Sources), Day(edge.First), Day(edge.Last)]);
        return csv.ToString();

        void Row(IEnumerable<string> cells) => csv.Append(string.Join(',', cells.Select(Cell))).Append("\r\n");
    }

    // A cell that begins like a formula would be run by spreadsheets: the apostrophe keeps it text.
    private static string Cell(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r') text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
