using GeoGraph.Core;
using GeoGraph.Web.Components.Explore;
using Xunit;

namespace GeoGraph.Web.Tests;

public class ExploreViewTests
{
    private static readonly Ontology Ontology = Ontology.Load(DataFolder.At("ontology"));

    [Theory]
    [InlineData("")]
    [InlineData("?focus=country:PRK")]
    [InlineData("?focus=country:PRK,person:vladimir-putin&hops=2&expand=country:RUS&since=2023-09-01&until=2024-01-31")]
    [InlineData("?samples=false&grey=denied,person&hide=protest,threat&view=table")]
    [InlineData("?select=country:PRK~all-cooperation~country:RUS")]
    public void An_address_reads_back_as_it_was_written(string query) => Assert.Equal(query, ExploreView.Parse(query, Ontology).ToQuery());

    [Theory]
    [InlineData("?hops=99", "?hops=3")]
    [InlineData("?hops=-1&since=yesterday&view=3d", "")]
    [InlineData("?focus=,,nobody&grey=sanktions", "")]
    [InlineData("?focus=country:PRK&focus=country:RUS", "?focus=country:PRK")]
    public void What_is_not_valid_is_left_out(string query, string read) => Assert.Equal(read, ExploreView.Parse(query, Ontology).ToQuery());

    [Fact]
    public void A_legend_entry_is_shown_then_grey_then_hidden_then_shown()
    {
        var view = new ExploreView();
        Assert.Equal("?grey=denied", (view = view.Toggle("denied")).ToQuery());
        Assert.Equal("?hide=denied", (view = view.Toggle("denied")).ToQuery());
        Assert.Equal("", view.Toggle("denied").ToQuery());
    }

    [Fact]
    public void Hiding_narrows_the_filter_to_the_rest()
    {
        var filter = ExploreView.Parse("?hide=denied,sanctions", Ontology).ToFilter(Ontology);
        Assert.Equal([Modality.Asserted, Modality.Planned, Modality.Possible], filter.Modalities!);
        Assert.Equal(Ontology.Edges.Count - 1, filter.Edges!.Count);
        Assert.Equal(ClaimFilter.All, new ExploreView().ToFilter(Ontology));
    }

    [Theory]
    [InlineData("country:PRK", true, false)]
    [InlineData("country:PRK~sanctions~country:USA", false, true)]
    [InlineData("country:PRK~all-conflict~country:USA", false, true)]
    [InlineData("country:PRK~all-of-them~country:USA", false, false)]
    [InlineData("a~all-conflict~b", false, false)] // ends that are no nodes
    [InlineData("planet:mars", false, false)]
    [InlineData("nothing", false, false)]
    [InlineData("a~b", false, false)]
    public void A_selection_is_a_node_an_edge_or_a_drawn_line(string text, bool node, bool edge)
    {
        var selection = Selection.Parse(text);
        Assert.Equal((node, edge), (selection?.Node is not null, selection?.Ends is not null));
    }
}
