using System.Reflection;
using Xunit;

namespace GeoGraph.Architecture.Tests;

/// <summary>Conventions that no compiler checks.</summary>
public class ConventionTests
{
    private static readonly List<Type> Types =
        [.. ReferencesTests.AllRooms.SelectMany(room => Assembly.Load(room).GetTypes())
            .Where(type => type.Namespace?.StartsWith("GeoGraph", StringComparison.Ordinal) == true && !type.Name.StartsWith('<'))];

    [Fact]
    public void Every_asynchronous_method_of_a_port_takes_a_cancellation_token_last_and_not_optional()
    {
        var methods = Types.Where(type => type is { IsInterface: true, IsPublic: true }).SelectMany(type => type.GetMethods())
            .Where(method => method.ReturnType.Name.StartsWith("Task", StringComparison.Ordinal) || method.ReturnType.Name.StartsWith("IAsync", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(methods);
        Assert.All(methods, method =>
        {
            var last = method.GetParameters()[^1];
            Assert.True(last.ParameterType == typeof(CancellationToken) && !last.HasDefaultValue && last.Name == "cancellationToken", $"{method.DeclaringType!.Name}.{method.Name}");
        });
    }

    [Fact]
    public void Interfaces_stand_only_at_ports()
    {
        var interfaces = Types.Where(type => type.IsInterface).Select(type => type.FullName!).Order(StringComparer.Ordinal);
        Assert.Equal(["GeoGraph.Core.IArticleQueue", "GeoGraph.Core.IGraphStore"], interfaces);
    }

    [Fact]
    public void Classes_are_sealed_static_or_abstract()
    {
        var open = Types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !typeof(Delegate).IsAssignableFrom(type))
            // Razor makes its components itself, and open.
            .Where(type => !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type) && type.Name is not ("Program" or "_Imports"));
        Assert.Empty(open.Select(type => type.FullName));
    }

    [Theory]
    [InlineData("Manager")]
    [InlineData("Helper")]
    [InlineData("Processor")]
    [InlineData("Util")]
    [InlineData("Utils")]
    public void No_type_is_named_after_what_everything_does(string word) =>
        Assert.Empty(Types.Where(type => type.Name.EndsWith(word, StringComparison.Ordinal)).Select(type => type.FullName));
}
