import Foundation
import Geoparsing
import Incidents
import Intake
import MapMaking
import Reports
import Resolution

@testable import Extraction
@testable import IncidentMapper

extension FuzzedReader {
    static let html = FuzzedReader("html") {
        try Repository.files("Tests/Fixtures/Reports", endings: ["html"]) + [Array(Self.page.utf8)]
    } read: {
        try documents($0, path: "page.html")
    }

    private static let page = """
        <!DOCTYPE html><html lang=fr><head><title>A &amp; B</title><meta property="article:published_time" content="2021-05-06">
        <script>if (a<b) {}</script></head><body><nav><a href=x>y</a></nav><h1>T&eacute;t&#233;&#xE9;</h1><p>A<br>b<table><tr><td>c</table>
        <ul><li>d<li>e</ul><!-- f --><pre> g </pre></body>
        """

    /// RSS, Atom and the saved text of a feed.
    static let feed = FuzzedReader("feed") {
        try Repository.files("Tests/Fixtures/Reports", endings: ["rss", "atom"])
            + [Repository.bytes("Tests/Fixtures/Reports/sahel-monitor-feed.txt")]
    } read: {
        try documents($0, path: "feed.xml")
    }

    static let text = FuzzedReader("text") {
        try Repository.files("Tests/Fixtures/Reports", endings: ["txt"])
            + Repository.files("Tests/Fixtures/Broken", endings: ["txt"])
            + Repository.files("Tests/Fixtures/Dating", endings: ["txt"])
    } read: {
        try documents($0, path: "report.txt")
    }

    private static func documents(_ bytes: [UInt8], path: String) throws {
        for document in try ReportReader().read(bytes, path: path) {
            let whole = document.sourceMap.sourceRange(of: 0..<document.text.count)
            try hold(
                whole.lowerBound >= 0 && whole.upperBound <= bytes.count, "the text lies outside the file: \(whole)")
            for block in document.blocks {
                try hold(block.range.upperBound <= document.text.count, "a block lies outside the text")
            }
        }
    }

    /// The file beside a report.
    static let sidecar = FuzzedReader("sidecar", longest: 1 << 10) {
        [#"{"published": "2020-01-28", "title": "T"}"#, #"{"published":"28 janvier 2020"}"#].map { Array($0.utf8) }
    } read: {
        _ = try ReportReader().read(Array("A report.".utf8), path: "report.txt", sidecar: $0)
    }

    /// Plain text through the whole way to incidents, and their layer.
    static let extraction = FuzzedReader("extraction", longest: 1 << 12) {
        let snippets = try ["en", "fr"].flatMap {
            try Repository.files("Tests/Fixtures/Snippets/\($0)", endings: ["txt"])
                .flatMap { $0.split(separator: 0x0A).filter { $0.first != 0x23 }.map { Array($0.prefix(400)) } }
        }
        return try snippets
            + Repository.files("Tests/Fixtures/Reports", endings: ["txt", "html"]).map { Array($0.prefix(3000)) }
    } read: {
        try extract($0)
    }

    /// The same of words of the lexicon in any order, two bytes a word: orders that no reporter would write.
    static let words = FuzzedReader("words", longest: 200) {
        [Array(0..<120), (0..<120).map { UInt8(truncatingIfNeeded: $0 * 37) }]
    } read: {
        try extract(try WordSoup.shared().text($0))
    }

    private static func extract(_ bytes: [UInt8]) throws {
        let incidents = try Extractor.shared().incidents(bytes)
        for claim in incidents.flatMap(\.claims) {
            try hold(
                claim.start >= 0 && claim.start <= claim.end && claim.end <= bytes.count,
                "a claim at \(claim.start)–\(claim.end) of \(bytes.count) bytes")
        }
        try holdIsLayer(Layers.incidents(incidents), of: incidents.count)
    }

    /// Spans that a user wants resolved, of one report.
    static let mentions = FuzzedReader("mentions", longest: 1 << 12) {
        ["{\"document\":\"report.txt\",\"start\":10,\"end\":15}\n\n{\"document\":\"x\",\"start\":3,\"end\":9}\n"].map {
            Array($0.utf8)
        }
    } read: { bytes in
        try await Scratch.withFile(bytes, name: "mentions.jsonl") { path in
            let file = try MentionFile(path: path)
            try Extractor.shared().resolve(file.mentions.map { ($0.start, $0.end) })
        }
    }
}

/// The way from a report to its incidents, with all that lasts longer than one report made once.
private struct Extractor: Sendable {
    private let resolver: IncidentResolver
    private let dictionary: GazetteerDictionary
    private let lookup: PlaceLookup
    private let read: ReportReader

    static func shared() throws -> Extractor { try extractor.get() }

    private static let extractor = Result { try Extractor() }

    private init() throws {
        let access = try SmallWorld.shared().access
        lookup = access.lookup
        resolver = IncidentResolver(lookup, regionName: access.regionName)
        dictionary = GazetteerDictionary(lookup)
        read = ReportReader(published: CalendarDate(year: 2021, month: 6, day: 5))
    }

    private func reading(_ document: Document) -> Reading {
        DocumentReader(lexicon: .shared(document.language), dictionary: dictionary).read(document)
    }

    func incidents(_ bytes: [UInt8]) throws -> [Incident] {
        let documents = try read.read(bytes, path: "report.txt").flatMap { $0.parts(ofAtMost: 1 << 19) }
        return resolver.incidents(documents.map { resolver.resolve(reading($0)).report })
    }

    /// The places that spans of a report, as bytes of the file, stand for.
    func resolve(_ spans: [(start: Int, end: Int)]) throws {
        for document in try read.read(Array("Attack in Inata, near Djibo in Burkina Faso.".utf8), path: "report.txt") {
            let known = spans.compactMap { document.sourceMap.textRange(of: $0.start..<$0.end) }
                .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
            let reader = DocumentReader(lexicon: .shared(document.language), dictionary: dictionary)
            let found = reader.toponyms(of: document, at: known)
            _ = ToponymResolver(lookup, for: .names).resolve(found.toponyms, demonyms: found.demonyms)
        }
    }
}
