import Foundation
import Incidents
import Reports

@testable import Extraction
@testable import IncidentMapper

extension FuzzedReader {
    static let html = FuzzedReader("html") {
        try Repository.files("Tests/Fixtures/Reports", endings: ["html"]) + [Array(Self.page.utf8)]
    } read: { try documents($0, path: "page.html") }

    private static let page = """
        <!DOCTYPE html><html lang=fr><head><title>A &amp; B</title><meta property="article:published_time" content="2021-05-06">
        <script>if (a<b) {}</script></head><body><nav><a href=x>y</a></nav><h1>T&eacute;t&#233;&#xE9;</h1><p>A<br>b<table><tr><td>c</table>
        <ul><li>d<li>e</ul><!-- f --><pre> g </pre></body>
        """

    /// RSS, Atom and the saved text of a feed.
    static let feed = FuzzedReader("feed") {
        try Repository.files("Tests/Fixtures/Reports", endings: ["rss", "atom"])
            + [Repository.bytes("Tests/Fixtures/Reports/sahel-monitor-feed.txt")]
    } read: { try documents($0, path: "feed.xml") }

    static let text = FuzzedReader("text") {
        try Repository.files("Tests/Fixtures/Reports", endings: ["txt"])
            + Repository.files("Tests/Fixtures/Broken", endings: ["txt"])
            + Repository.files("Tests/Fixtures/Dating", endings: ["txt"])
    } read: { try documents($0, path: "report.txt") }

    private static func documents(_ bytes: [UInt8], path: String) throws {
        for document in try ReportReader().read(bytes, path: path) {
            let whole = document.sourceMap.sourceRange(of: 0..<document.text.count)
            try hold(whole.lowerBound >= 0 && whole.upperBound <= bytes.count, "the text lies outside the file: \(whole)")
            for block in document.blocks {
                try hold(block.range.upperBound <= document.text.count, "a block lies outside the text")
            }
        }
    }

    /// The file beside a report.
    static let sidecar = FuzzedReader("sidecar", longest: 1 << 10) {
        [#"{"published": "2020-01-28", "title": "T"}"#, #"{"published":"28 janvier 2020"}"#].map { Array($0.utf8) }
    } read: { _ = try ReportReader().read(Array("A report.".utf8), path: "report.txt", sidecar: $0) }

    /// Plain text through the whole way to incidents, and their layer.
    static let extraction = FuzzedReader("extraction", longest: 1 << 12) {
        let snippets = try ["en", "fr"].flatMap {
            try Repository.files("Tests/Fixtures/Snippets/\($0)", endings: ["txt"])
                .flatMap { $0.split(separator: 0x0A).filter { $0.first != 0x23 }.map { Array($0.prefix(400)) } }
        }
        return try snippets + Repository.files("Tests/Fixtures/Reports", endings: ["txt", "html"]).map { Array($0.prefix(3000)) }
    } read: { try await extract($0) }

    /// The same of words of the lexicon in any order, two bytes a word: orders that no reporter would write.
    static let words = FuzzedReader("words", longest: 200) {
        [Array(0..<120), (0..<120).map { UInt8(truncatingIfNeeded: $0 * 37) }]
    } read: { try await extract(try WordSoup.shared().text($0)) }

    private static func extract(_ bytes: [UInt8]) async throws {
        let mapper = Mapper(gazetteer: try SmallWorld.shared().access, published: CalendarDate(year: 2021, month: 6, day: 5))
        try await Scratch.withFile(bytes, name: "report.txt") { path in
            let found = await mapper.incidents(in: [path])
            for incident in found.incidents {
                for claim in incident.claims {
                    try hold(
                        claim.start >= 0 && claim.start <= claim.end && claim.end <= bytes.count,
                        "a claim at \(claim.start)–\(claim.end) of \(bytes.count) bytes")
                }
            }
            try holdIsLayer(Layers.incidents(found.incidents), of: found.incidents.count)
        }
    }

    /// Spans that a user wants resolved, of one report.
    static let mentions = FuzzedReader("mentions", longest: 1 << 12) {
        ["{\"document\":\"report.txt\",\"start\":10,\"end\":15}\n\n{\"document\":\"x\",\"start\":3,\"end\":9}\n"].map { Array($0.utf8) }
    } read: { bytes in
        let geoparser = Geoparser(gazetteer: try SmallWorld.shared().access)
        try await Scratch.withFile(bytes, name: "mentions.jsonl") { path in
            let file = try MentionFile(path: path)
            try await Scratch.withFile(Array("Attack in Inata, near Djibo in Burkina Faso.".utf8), name: "report.txt") { report in
                let result = await geoparser.geoparse([report], mentions: file.mentions)
                try hold(!result.layer.isEmpty, "no layer")
            }
        }
    }
}
