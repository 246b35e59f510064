namespace GeoGraph.Core;

/// <summary>Where the data files lie that come with GeoGraph (<c>ontology</c>, <c>gazetteer</c>, <c>rules</c>, <c>articles</c>).</summary>
public static class DataFolder
{
    /// <summary>The folder <c>data</c> beside the program: the build copies it there.</summary>
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>A folder within <see cref="Shipped"/>.</summary>
    public static string At(string name) => Path.Combine(Shipped, name);
}
