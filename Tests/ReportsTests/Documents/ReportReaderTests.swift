import Incidents
import Testing

@testable import Reports

private let article =
    "Raid on Gossi camp\n\nPublished 4 March 2021\n\nRaiders came to the camp at Gossi, the army said."

@Test func aSidecarGoesBeforeTheDateline() throws {
    let document = try read(article, sidecar: #"{"published": "2021-03-02", "title": "Gossi raided", "other": 1}"#)
    #expect(document.publication == Publication(date: try day(2021, 3, 2), basis: .sidecar))
    #expect(document.title == "Gossi raided")
}

@Test func theArgumentGoesBeforeTheSidecar() throws {
    let reader = ReportReader(published: try day(2021, 3, 1))
    let documents = try reader.read(
        Array(article.utf8), path: "r.txt", sidecar: Array(#"{"published":"2021-03-02"}"#.utf8))
    #expect(documents.first?.publication == Publication(date: try day(2021, 3, 1), basis: .argument))
}

@Test func aFeedItemKeepsItsOwnDate() throws {
    let reader = ReportReader(published: try day(2021, 3, 1))
    let feed =
        "<rss><channel><item><title>Raid on Gossi</title><pubDate>4 Mar 2020</pubDate></item>"
        + "<item><title>Undated raid</title></item></channel></rss>"
    let documents = try reader.read(Array(feed.utf8), path: "f.xml")
    #expect(
        documents.map(\.publication) == [
            Publication(date: try day(2020, 3, 4), basis: .metadata),
            Publication(date: try day(2021, 3, 1), basis: .argument),
        ])
}

@Test(arguments: ["{", "[]", #"{"published": 3}"#, #"{"published": "soon"}"#]) func aBrokenSidecarIsListed(
    sidecar: String
) throws {
    var rejected: [ReportError] = []
    let documents = try ReportReader().read(
        Array(article.utf8), path: "r.txt", sidecar: Array(sidecar.utf8), rejected: &rejected)
    #expect(documents.first?.publication?.basis == .dateline)
    guard case .malformedSidecar("r.txt", _)? = rejected.first else {
        Issue.record("not listed: \(rejected)")
        return
    }
}

@Test(
    arguments: [
        ("Raid\n\nRaiders came.", "a.txt", ReportFormat.plainText), ("<html><p>x</p>", "a.txt", .html),
        ("<!-- saved -->\n<!DOCTYPE html><html>", "a", .html), ("Raid <p>x</p>", "a.html", .html),
        ("Raid on Gossi. <b>Raiders</b> came <p>.", "a.txt", .plainText), ("<rss version='2.0'>", "a.txt", .feed),
        ("<?xml version='1.0'?>\n<feed>", "a.html", .feed), ("<span>Battle</span> of Gossi", "a.txt", .plainText),
    ]) func theContentTellsTheFormat(text: String, path: String, format: ReportFormat) throws
{
    #expect(ReportFormat(of: try TextDecoder(path: path).decode(Array(text.utf8)), path: path) == format)
}

@Test func errorsSayWhereAndWhatToDo() {
    #expect(ReportError.empty(path: "a/b.txt").description == "a/b.txt: the file is empty; a report needs text")
    #expect(ReportError.binary(path: "b.bin", offset: 7).description.contains("byte 7"))
    #expect(
        ReportError.malformedMarkup(path: "f.xml", line: 3, column: 9, reason: "torn").description == "f.xml:3:9: torn")
}

@Test(arguments: [3, 17, 60, 118, 200]) func anyCutOfAFileIsReadOrRefused(length: Int) {
    let files = [
        article, "<html><body><p>Raiders &amp; <b>guards</b></p><script>x</script>", "<rss><item><title>a</title>",
    ]
    for file in files {
        let bytes = Array(file.utf8.prefix(length))
        do {
            #expect(!(try ReportReader().read(bytes, path: "r").isEmpty))
        } catch {
            #expect(!"\(error)".isEmpty)
        }
    }
}
