import Incidents
import Testing

@testable import Reports

private let article = """
    Raiders “burn” camp’s stores in Azeta

    Raiders burnt the stores of the camp near Ouarbakoy yesterday, the army said in a statement.
    """

private func page(_ name: String, citing title: String, _ date: String) -> String {
    """
    \(name)

    The raid took place in Azeta and left the camp without food for weeks.

    References

      1. "\(title)". \(date). Retrieved 2022-09-09.
    """
}

private func documents() throws -> [Document] {
    [
        try read(article, path: "a.txt"),
        try read(
            page("Azeta raid", citing: "Raiders \"Burn\" Camp's Stores in Azeta | The Lake", "2021-03-06"),
            path: "b.txt"),
        try read(
            page("Camp raid", citing: "Raiders burn camp's stores in Azeta - The Lake", "March 5, 2021"), path: "c.txt"),
        try read(page("Other raid", citing: "Raiders burn camp stores", "2020-01-01"), path: "d.txt"),
    ]
}

@Test func aCitedTitleDatesItsDocument() throws {
    let dated = try documents().datedByCitations()
    #expect(dated[0].publication == Publication(date: try day(2021, 3, 5), basis: .citation))
    #expect(dated[1...].allSatisfy { $0.publication == nil })
}

@Test func theOrderOfTheDocumentsDoesNotMatter() throws {
    let documents = try documents()
    for order in [[3, 2, 1, 0], [1, 0, 3, 2], [2, 3, 0, 1]] {
        let dated = order.map { documents[$0] }.datedByCitations()
        #expect(dated.first { $0.path == "a.txt" }?.publication?.date == (try day(2021, 3, 5)))
    }
}

@Test func aKnownDateStands() throws {
    var documents = try documents()
    documents[0].publication = Publication(date: try day(2021, 3, 9), basis: .dateline)
    #expect(documents.datedByCitations()[0].publication?.basis == .dateline)
}

@Test func aDocumentDoesNotDateItself() throws {
    let own = try read(page("Azeta camp raid of March", citing: "Azeta camp raid of March", "2021-03-06"))
    #expect([own].datedByCitations()[0].publication == nil)
    let other = try read(page("Azeta raids", citing: "Azeta camp raid of March", "2021-03-08"), path: "o.txt")
    #expect([own, other].datedByCitations()[0].publication?.date == (try day(2021, 3, 8)))
}
