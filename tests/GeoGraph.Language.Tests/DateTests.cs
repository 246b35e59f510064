using System.Globalization;
using Xunit;

namespace GeoGraph.Language.Tests;

public class DateTests
{
    [Theory] // published on Tuesday 2023-09-12
    [InlineData("They met on April 25, 2019.", "2019-04-25", "2019-04-25", DateGrain.Day)]
    [InlineData("They met on 25 April 2019.", "2019-04-25", "2019-04-25", DateGrain.Day)]
    [InlineData("They met on 2019-04-25.", "2019-04-25", "2019-04-25", DateGrain.Day)]
    [InlineData("They met in April 2019.", "2019-04-01", "2019-04-30", DateGrain.Month)]
    [InlineData("They met in 2019.", "2019-01-01", "2019-12-31", DateGrain.Year)]
    [InlineData("They have fought since 2014.", "2014-01-01", null, DateGrain.Range)]
    [InlineData("The ban holds until May 2024.", null, "2024-05-31", DateGrain.Range)]
    [InlineData("He said so on the 11th.", "2023-09-11", "2023-09-11", DateGrain.Day)]
    [InlineData("He said so on the 20th.", "2023-08-20", "2023-08-20", DateGrain.Day)] // not yet come this month: the month before
    [InlineData("He said so on Monday.", "2023-09-11", "2023-09-11", DateGrain.Day)]
    [InlineData("They will meet on Friday.", "2023-09-15", "2023-09-15", DateGrain.Day)] // the sentence looks ahead
    [InlineData("He said so yesterday.", "2023-09-11", "2023-09-11", DateGrain.Day)]
    [InlineData("It began last week.", "2023-09-04", "2023-09-10", DateGrain.Range)]
    [InlineData("It began two weeks ago.", "2023-08-29", "2023-08-29", DateGrain.Day)]
    [InlineData("It began two weeks earlier.", null, null, DateGrain.Unknown)] // earlier than what?
    [InlineData("It happened in December.", "2022-12-01", "2022-12-31", DateGrain.Month)]
    [InlineData("They met from 3 to 5 May 2022.", "2022-05-03", "2022-05-05", DateGrain.Range)]
    [InlineData("They fought in the 1990s.", "1990-01-01", "1999-12-31", DateGrain.Range)]
    public void Words_name_days(string text, string? from, string? to, DateGrain grain)
    {
        var date = Assert.Single(Examples.Read(text, new DateOnly(2023, 9, 12)).Dates);
        Assert.Equal((Day(from), Day(to), grain), (date.From, date.To, date.Grain));
        Assert.Equal(date.Begin, Examples.Read(text).Tokens[date.First].Begin);
    }

    [Theory]
    [InlineData("They may march on.")]
    [InlineData("2000 people came.")]
    [InlineData("February 30, 2020 never was.", true)]
    [InlineData("He spoke on Monday.", true)] // without a day of publication
    public void What_cannot_be_told_stays_unknown(string text, bool found = false)
    {
        var dates = Examples.Read(text).Dates;
        Assert.Equal(found, dates.Count > 0);
        Assert.All(dates, date => Assert.Equal((null, null, DateGrain.Unknown), (date.From, date.To, date.Grain)));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
