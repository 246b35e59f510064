namespace GeoGraph.Storage.Neo4j;

/// <summary>Which server, and as whom.</summary>
public sealed record Neo4jOptions
{
    /// <summary>
    /// <c>http://</c> or <c>https://</c>: the server's HTTP port, over which its Query API answers. <c>bolt://</c>, <c>neo4j://</c>,
    /// <c>neo4j+s://</c>: its Bolt port, in a build with <c>-p:Neo4jDriver=true</c>. A user and a password in the address
    /// (<c>http://neo4j:secret@localhost:7474</c>) go before the two properties.
    /// </summary>
    public required Uri Address { get; init; }

    /// <summary>Who reads and writes. <value>neo4j.</value></summary>
    public string User { get; init; } = "neo4j";

    /// <summary>The user's password; null when the server asks for none. <value>null.</value></summary>
    public string? Password { get; init; }

    /// <summary>The database on that server. <value>neo4j.</value></summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>Reads an address with what it says of user and password. Throws <see cref="FormatException"/> that says what is wrong.</summary>
    public static Neo4jOptions Parse(string address, string? user = null, string? password = null, string? database = null)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || !Schemes.Contains(uri.Scheme))
            throw new FormatException($"'{address}' is no address of a Neo4j server. Write it like http://localhost:7474; it may begin with {string.Join(", ", Schemes)}.");
        var options = new Neo4jOptions { Address = new UriBuilder(uri) { UserName = "", Password = "" }.Uri };
        var (name, word) = uri.UserInfo.Split(':', 2) is [var one, var other] ? (Uri.UnescapeDataString(one), Uri.UnescapeDataString(other)) : (user, password);
        return options with
        {
            User = name is { Length: > 0 } ? name : options.User, Password = word is { Length: > 0 } ? word : null,
            Database = database is { Length: > 0 } ? database : options.Database,
        };
    }

    /// <summary>Without the password: it goes into messages.</summary>
    public override string ToString() => $"{Address.GetLeftPart(UriPartial.Authority)} (database {Database})";

    private static string[] Schemes { get; } = ["http", "https", "bolt", "bolt+s", "neo4j", "neo4j+s"];
}
