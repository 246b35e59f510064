using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace GeoGraph.Language.Tests;

public class DateTests
{
    private static readonly DateOnly Published = new(2023, 9, 12); // a Tuesday

    [Theory]
    [InlineData("They met on April 25, 2019.", "2019-04-25", "2019-04-25", DateGrain.Day)]
    [InlineData("They met on 25 April 2019.", "2019-04-25", "2019-04-25", DateGrain.Day)]
    [InlineData("They met on the 25th of April, 2019.", "2019-04-25", "2019-04-25", DateGrain.Day)]
    [InlineData("They met on 2019-04-25.", "2019-04-25", "2019-04-25", DateGrain.Day)]
    [InlineData("They met on 12/03/2021.", "2021-12-03", "2021-12-03", DateGrain.Day)] // American order
    [InlineData("They met on 25/03/2021.", "2021-03-25", "2021-03-25", DateGrain.Day)] // which cannot be here
    [InlineData("They met on 3.12.2021.", "2021-12-03", "2021-12-03", DateGrain.Day)] // full stops are European
    [InlineData("Signed 05-Aug-2016 in Geneva.", "2016-08-05", "2016-08-05", DateGrain.Day)]
    [InlineData("The truce of May 5th 1999 held.", "1999-05-05", "1999-05-05", DateGrain.Day)]
    [InlineData("They met on the twenty-first of June.", "2023-06-21", "2023-06-21", DateGrain.Day)]
    [InlineData("They met on Friday, March 3.", "2023-03-03", "2023-03-03", DateGrain.Day)]
    [InlineData("The January 2 talks failed.", "2023-01-02", "2023-01-02", DateGrain.Day)]
    [InlineData("March 26: the leaders meet.", "2023-03-26", "2023-03-26", DateGrain.Day)]
    [InlineData("They met in April 2019.", "2019-04-01", "2019-04-30", DateGrain.Month)]
    [InlineData("The report of 11/2016 is out.", "2016-11-01", "2016-11-30", DateGrain.Month)]
    [InlineData("They met in April last year.", "2022-04-01", "2022-04-30", DateGrain.Month)]
    [InlineData("In August the minister agreed to go.", "2023-08-01", "2023-08-31", DateGrain.Month)]
    [InlineData("It happened in December.", "2022-12-01", "2022-12-31", DateGrain.Month)]
    [InlineData("It will happen in May.", "2024-05-01", "2024-05-31", DateGrain.Month)]
    [InlineData("They met in 2019.", "2019-01-01", "2019-12-31", DateGrain.Year)]
    [InlineData("They met in nineteen ninety-six.", "1996-01-01", "1996-12-31", DateGrain.Year)]
    [InlineData("They met in two thousand and fifteen.", "2015-01-01", "2015-12-31", DateGrain.Year)]
    [InlineData("They fought in the 1990s.", "1990-01-01", "1999-12-31", DateGrain.Decade)]
    [InlineData("They fought in the '80s.", "1980-01-01", "1989-12-31", DateGrain.Decade)]
    [InlineData("It was built in the 19th century.", "1800-01-01", "1899-12-31", DateGrain.Century)]
    [InlineData("Sales fell in the first quarter of 2022.", "2022-01-01", "2022-03-31", DateGrain.Quarter)]
    [InlineData("Sales fell in Q3 2021.", "2021-07-01", "2021-09-30", DateGrain.Quarter)]
    [InlineData("They met in spring 2019.", "2019-03-01", "2019-05-31", DateGrain.Season)]
    [InlineData("They met last summer.", "2023-06-01", "2023-08-31", DateGrain.Season)]
    public void Words_name_days_and_longer_times(string text, string? from, string? to, DateGrain grain) => Names(text, from, to, grain);

    [Theory]
    [InlineData("He said so on the 11th.", "2023-09-11", "2023-09-11", DateGrain.Day)]
    [InlineData("He said so on the 20th.", "2023-08-20", "2023-08-20", DateGrain.Day)] // not yet come this month: the month before
    [InlineData("They met on the 10th under his chairmanship.", "2023-09-10", "2023-09-10", DateGrain.Day)]
    [InlineData("He said so on Monday.", "2023-09-11", "2023-09-11", DateGrain.Day)]
    [InlineData("They will meet on Friday.", "2023-09-15", "2023-09-15", DateGrain.Day)] // the sentence looks ahead
    [InlineData("He will meet families of soldiers who were killed on Friday.", "2023-09-08", "2023-09-08", DateGrain.Day)] // but not this clause
    [InlineData("The report is to be released on Friday.", "2023-09-15", "2023-09-15", DateGrain.Day)]
    [InlineData("They met last Friday.", "2023-09-08", "2023-09-08", DateGrain.Day)]
    [InlineData("They met last Monday.", "2023-09-04", "2023-09-04", DateGrain.Day)] // the 11th was yesterday
    [InlineData("They meet next Friday.", "2023-09-22", "2023-09-22", DateGrain.Day)]
    [InlineData("They meet on Friday next week.", "2023-09-22", "2023-09-22", DateGrain.Day)]
    [InlineData("They met on Thursday the 7th.", "2023-09-07", "2023-09-07", DateGrain.Day)]
    [InlineData("He said so yesterday.", "2023-09-11", "2023-09-11", DateGrain.Day)]
    [InlineData("He said so the day before yesterday.", "2023-09-10", "2023-09-10", DateGrain.Day)]
    [InlineData("He said so this morning.", "2023-09-12", "2023-09-12", DateGrain.Day)]
    [InlineData("It began last week.", "2023-09-04", "2023-09-10", DateGrain.Week)]
    [InlineData("It began over the weekend.", "2023-09-09", "2023-09-10", DateGrain.Week)]
    [InlineData("It ends the week after next.", "2023-09-25", "2023-10-01", DateGrain.Week)]
    [InlineData("It ends next month.", "2023-10-01", "2023-10-31", DateGrain.Month)]
    [InlineData("It began two weeks ago.", "2023-08-29", "2023-08-29", DateGrain.Day)]
    [InlineData("It began six years ago.", "2017-01-01", "2017-12-31", DateGrain.Year)] // nobody means the day
    [InlineData("The rule holds from October 1.", "2023-10-01", "2023-10-01", DateGrain.Day)] // soon, not a year ago
    [InlineData("It began 1 month and 2 days ago.", "2023-08-10", "2023-08-10", DateGrain.Day)]
    [InlineData("It began two weeks earlier.", null, null, DateGrain.Unknown)] // earlier than what?
    [InlineData("They will leave in three weeks.", "2023-10-03", "2023-10-03", DateGrain.Day)]
    [InlineData("They will leave within five days.", "2023-09-12", "2023-09-16", DateGrain.Range)]
    [InlineData("It fell over the past three years.", "2020-09-12", "2023-09-11", DateGrain.Range)]
    [InlineData("They met two days before Christmas.", "2022-12-23", "2022-12-23", DateGrain.Day)]
    [InlineData("They met on the first Friday of May 2022.", "2022-05-06", "2022-05-06", DateGrain.Day)]
    [InlineData("They met at Easter 2021.", "2021-04-04", "2021-04-04", DateGrain.Day)]
    [InlineData("They met on Thanksgiving 2010.", "2010-11-25", "2010-11-25", DateGrain.Day)]
    [InlineData("The truce of Eid al-Fitr 2021 held.", "2021-05-13", "2021-05-13", DateGrain.Day)]
    [InlineData("They will meet next Easter.", "2024-03-31", "2024-03-31", DateGrain.Day)]
    public void Words_are_counted_from_the_day_of_publication(string text, string? from, string? to, DateGrain grain) => Names(text, from, to, grain);

    [Theory]
    [InlineData("They have fought since 2014.", "2014-01-01", null)]
    [InlineData("The ban holds until May 2024.", null, "2024-05-31")]
    [InlineData("They impose a curfew until Sunday.", null, "2023-09-17")]
    [InlineData("They met from 3 to 5 May 2022.", "2022-05-03", "2022-05-05")]
    [InlineData("They met April 25–27, 2019.", "2019-04-25", "2019-04-27")]
    [InlineData("It ran from May 3 to June 4, 2021.", "2021-05-03", "2021-06-04")]
    [InlineData("It ran from November to February 2021.", "2020-11-01", "2021-02-28")]
    [InlineData("They fought between 2014 and 2016.", "2014-01-01", "2016-12-31")]
    [InlineData("The war of 1939–1945 was long.", "1939-01-01", "1945-12-31")]
    [InlineData("It ran from 10/1/2018 to 10/7/2018.", "2018-10-01", "2018-10-07")]
    [InlineData("It happened in early September 2019.", "2019-09-01", "2019-09-15")]
    [InlineData("It happened in mid-2014.", "2014-05-01", "2014-08-31")]
    [InlineData("It happened in the late 1990s.", "1997-01-01", "1999-12-31")]
    [InlineData("It happened at the end of 2001.", "2001-09-01", "2001-12-31")]
    [InlineData("It happened in the second half of May 2020.", "2020-05-17", "2020-05-31")]
    [InlineData("He left earlier this month.", "2023-09-01", "2023-09-11")]
    [InlineData("They will meet later this week.", "2023-09-12", "2023-09-17")]
    public void Two_ends_one_end_and_parts_are_ranges(string text, string? from, string? to) => Names(text, from, to, DateGrain.Range);

    [Theory]
    [InlineData("They may march on.")]
    [InlineData("It may 5 times fail.")]
    [InlineData("2000 people came.")]
    [InlineData("The killing of 2000 people went on.")]
    [InlineData("He wrote in the Sunday Times.")]
    [InlineData("She sat in the sun and wed him.")]
    [InlineData("He came second after the fall of the city.")]
    [InlineData("They meet every Monday.")]
    [InlineData("The sun rose two days earlier than expected.")]
    [InlineData("It lifts a decades-long ban.")]
    [InlineData("It was 5 p.m. (1620 UTC) there.")]
    [InlineData("The vote was 52/48 and the code 133-04-77.")]
    [InlineData("Mr Jan Smith spoke to Theresa May.")]
    [InlineData("He gave $2014 and 1,999 coins.")]
    [InlineData("February 30, 2020 never was.", true)]
    [InlineData("He spoke on Monday.", true)] // without a day of publication
    [InlineData("It fell in 44 BC.")]
    public void What_cannot_be_told_stays_unknown(string text, bool found = false)
    {
        var dates = Examples.Read(text).Dates;
        Assert.Equal(found, dates.Count > 0);
        Assert.All(dates, date => Assert.Equal((null, null, DateGrain.Unknown), (date.From, date.To, date.Grain)));
    }

    [Theory]
    [InlineData("They talked for two weeks.", 2, TimeUnit.Week)]
    [InlineData("It was the first visit in over four years.", 4, TimeUnit.Year)]
    [InlineData("A three-day summit took place.", 3, TimeUnit.Day)]
    [InlineData("It lasted one year and 3 days.", 1, TimeUnit.Year)] // the longest unit
    [InlineData("It lasted a hundred and twenty days.", 120, TimeUnit.Day)]
    public void A_length_of_time_is_no_date(string text, int count, TimeUnit unit)
    {
        var length = Assert.Single(DateFinder.Find(text, 0, text.Length, Published));
        Assert.Equal(((TimeLength?)new TimeLength(count, unit), null, null), (length.Length, length.From, length.To));
        Assert.Empty(Examples.Read(text, Published).Dates);
    }

    [Fact]
    public void Later_counts_from_the_day_that_the_sentence_named()
    {
        const string Text = "They met on May 3, 2022, and two weeks later they signed.";
        Assert.Equal(new DateOnly(2022, 5, 17), DateFinder.Find(Text, 0, Text.Length, Published)[1].From);
    }

    private static readonly string[] Bits =
        ["May", "may", "5", "31", "2014", "9999", "0001", "year", "years", "ago", "in", "999", "centuries", "since", "until", "from", "to", "between", "and", "-", "–", "/", ".", ",", "the", "first", "last", "next",
         "week", "of", "Friday", "Easter", "century", "early", "end", "\0", "😀", "\ud83d", " ", "s", "'", "two", "thousand", "hundred", "Q", "later", "half", "decade", "AD", "BC", "00", "weekend", "Eid", "al", "Lunar", "New", "Year"];

    [Fact]
    public void Any_text_gives_ordered_offsets_inside_it_and_no_range_runs_backwards()
    {
        var texts = Gen.Elements(Bits).ListOf().Select(bits => string.Join(bits.Count % 3 == 0 ? "" : " ", bits)).Resize(60);
        var days = Gen.Elements<DateOnly?>(null, Published, DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(2024, 2, 29));
        Prop.ForAll(texts.SelectMany(text => days.Select(day => (text, day))).ToArbitrary(), pair => IsSound(pair.text, pair.day))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => text is null || IsSound(text, Published)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void A_very_long_line_is_read()
    {
        var text = string.Concat(Enumerable.Repeat("from 1 to May 2014-2015-the early two and a 1 year, 2 days \0😀", 20_000));
        Assert.True(IsSound(text, Published));
    }

    private static bool IsSound(string text, DateOnly? published)
    {
        var end = 0;
        foreach (var date in DateFinder.Find(text, 0, text.Length, published))
        {
            if (date.Begin < end || date.End <= date.Begin || date.End > text.Length || date.From > date.To || date.Length?.Count < 0) return false;
            if ((date.From is null && date.To is null) != (date.Grain == DateGrain.Unknown)) return false;
            end = date.End;
        }
        return true;
    }

    private static void Names(string text, string? from, string? to, DateGrain grain)
    {
        var date = Assert.Single(Examples.Read(text, Published).Dates);
        Assert.Equal((Day(from), Day(to), grain), (date.From, date.To, date.Grain));
        Assert.Equal(date.Begin, Examples.Read(text).Tokens[date.First].Begin);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
