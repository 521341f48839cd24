import Incidents
import Testing

@testable import Reports

private let lead = "Gunmen killed four farmers near Ouarbakoy on Monday, officials said."

@Test(
    arguments: [
        "Published: 28 January 2020", "Published on January 28, 2020 at 5:30 pm", "28 January 2020", "2020-01-28",
        "Tuesday, January 28, 2020", "By Ada Writer | 28 January 2020", "Bamako, 28 January 2020",
        "Publié le 28 janvier 2020 à 10h30", "Mardi 28 janvier 2020", "The Lake – Jan. 28, 2020",
        "Publié le 28/01/2020 à 10:15", "Updated January 30, 2020\n\nPublished January 28, 2020",
    ]) func aLineOfItsOwnDatesTheArticle(line: String) throws
{
    let document = try read("Four farmers killed near Ouarbakoy\n\n\(line)\n\n\(lead)")
    #expect(document.publication == Publication(date: try day(2020, 1, 28), basis: .dateline))
    #expect(document.quotes(.main, .paragraph) == [lead])
    #expect(document.title == "Four farmers killed near Ouarbakoy")
}

@Test func aRevisionDatesAnArticleThatSaysNothingElse() throws {
    let document = try read("Four farmers killed\n\nUpdated January 30, 2020\n\n\(lead)")
    #expect(document.publication?.date == (try day(2020, 1, 30)))
}

@Test(
    arguments: [
        "BAMAKO, Jan 28, 2020 (Agency) – ", "OUARBAKOY, Azeta, January 28, 2020 (AG) - ",
        "Bamako, le 28 janvier 2020 — ",
        "BAMAKO (Agency) 28 January 2020 -- ",
    ]) func theHeadOfTheFirstParagraphDatesTheArticle(head: String) throws
{
    let file = "Four farmers killed\n\n\(head)\(lead)"
    let document = try read(file)
    #expect(document.publication == Publication(date: try day(2020, 1, 28), basis: .dateline))
    #expect(document.quotes(.main, .paragraph) == [lead])
    #expect(document.block(with: "28")?.role == .boilerplate)
    expectFaithful(document, Array(file.utf8), decode: utf8Text)
}

/// A date alone is a day of publication when the text counts from it, and no chronicle's.
@Test func aDatelineWithoutAPlace() throws {
    let file = "Four farmers killed\n\n28 January 2020 – \(lead)"
    let document = try read(file)
    #expect(document.publication == Publication(date: try day(2020, 1, 28), basis: .dateline))
    #expect(document.quotes(.main, .paragraph) == [lead])
    expectFaithful(document, Array(file.utf8), decode: utf8Text)
    let dated = try read("Four farmers killed\n\n28 January 2020 – Gunmen killed four farmers near Ouarbakoy.")
    #expect(dated.publication == nil)
    let chronicle = try read(
        "Raids\n\n28 January 2020 – \(lead)\n\n30 January 2020 – Gunmen burned a mill on the road.")
    #expect(chronicle.publication == nil)
}

@Test func aDayWithoutAYearTakesItFromTheArticle() throws {
    let document = try read(
        "Four farmers killed\n\nBAMAKO, Jan 3 (Agency) – \(lead)\n\nThe last raid was on December 20, 2019, police said."
    )
    #expect(document.publication?.date == (try day(2020, 1, 3)))
    let undated = try read("Four farmers killed\n\nBAMAKO, Jan 3 (Agency) – \(lead)")
    #expect(undated.publication == nil)
    #expect(undated.quotes(.main, .paragraph) == [lead])
}

@Test(
    arguments: [
        "On January 26, 2020, raiders attacked the camp at Ouarbakoy.",
        "January 26, 2020 was the day of the raid on Ouarbakoy.",
        "The raid of January 26, 2020 – the third in a month – left twelve dead.",
        "Raiders came on 26 January 2020 - and left at noon.",
        "Le 26 janvier 2020, des hommes armés ont attaqué Ouarbakoy.",
    ]) func theDateOfAnEventIsNoDateline(paragraph: String) throws
{
    let document = try read("Raid on the camp\n\n\(paragraph)\n\nNobody claimed it so far, the army said.")
    #expect(document.publication == nil)
    #expect(document.quotes(.main, .paragraph).first == paragraph)
}
