import Foundation
import Gazetteer
import Incidents
import TestSupport
import Testing

@testable import IncidentMapper

/// Every quote and claim leads back to the bytes of its file that say it.
@Suite struct QuoteTraceTests {
    private static let encodings: [String: String.Encoding] = [
        "latin1.txt": .isoLatin1, "utf16.txt": .utf16LittleEndian,
    ]

    private static let inputs = ["Reports", "Dating", "Broken/latin1.txt", "Broken/utf16.txt"]

    private func incidents(_ input: String) async throws -> [Incident] {
        try await Package.mapper().incidents(in: [Package.fixture(input)]).incidents
    }

    @Test(arguments: inputs) func thereIsSomethingToTrace(_ input: String) async throws {
        #expect(try await !incidents(input).isEmpty)
    }

    /// Bytes of an eight-bit encoding are counted as they lie in the file, not as UTF-8.
    @Test(arguments: [String.Encoding.isoLatin1, .windowsCP1252, .utf16LittleEndian, .utf16BigEndian, .utf8])
    func anEncodingIsTracedByItsOwnBytes(_ encoding: String.Encoding) async throws {
        let text = """
            Raid near Djenné

            Witnesses spoke of a “café” nearby. On March 3, 2021, gunmen raided the town of Djenné in Mali’s Ségou \
            Region and killed nine villagers — among them a préfet — the army said.
            """
        let plain = encoding == .isoLatin1 ? text.replacing(#/[“”’—]/#, with: "'") : text
        var bytes = try #require(plain.data(using: encoding))
        if encoding == .utf16LittleEndian { bytes = [0xFF, 0xFE] + bytes }
        if encoding == .utf16BigEndian { bytes = [0xFE, 0xFF] + bytes }
        let folder = try TemporaryFolder()
        let path = try folder.write("raid.txt", bytes)
        let result = try await Package.mapper().incidents(in: [path])
        let incident = try result.incidents.one(at: "Djenné")
        let file = FileText(bytes: bytes, encoding: encoding, isMarkup: false)
        for source in incident.sources {
            #expect(file.text(source.start..<source.end) == source.quote)
            #expect(source.quote.hasPrefix("On March 3, 2021") && source.quote.hasSuffix("the army said."))
        }
        for claim in incident.claims { #expect(file.text(claim.start..<claim.end) == claim.text) }
        #expect(!incident.claims.isEmpty)
    }

    private func file(_ input: String, _ document: String) throws -> FileText {
        let path = input.hasSuffix(document) ? input : "\(input)/\(document)"
        return FileText(
            bytes: try Data(contentsOf: URL(fileURLWithPath: Package.fixture(path))),
            encoding: Self.encodings[document] ?? .utf8,
            isMarkup: ["html", "rss", "atom"].contains((document as NSString).pathExtension))
    }

    @Test(arguments: inputs) func everyQuoteIsWhatTheBytesSay(_ input: String) async throws {
        for incident in try await incidents(input) {
            for source in incident.sources {
                let file = try file(input, source.document)
                let said = try #require(file.text(source.start..<source.end), "\(source)")
                #expect(said == file.normalised(source.quote), "\(incident.id)")
                #expect(!said.isEmpty)
            }
        }
    }

    @Test(arguments: inputs) func everyClaimIsWhatTheBytesSay(_ input: String) async throws {
        for incident in try await incidents(input) {
            for claim in incident.claims {
                let source = try #require(incident.sources.indices.contains(claim.source) ? claim.source : nil)
                let file = try file(input, incident.sources[source].document)
                #expect(file.text(claim.start..<claim.end) == file.normalised(claim.text), "\(incident.id)")
            }
        }
    }

    @Test(arguments: inputs) func everyClaimStandsInItsQuote(_ input: String) async throws {
        for incident in try await incidents(input) {
            for claim in incident.claims {
                let source = try #require(
                    incident.sources.indices.contains(claim.source) ? incident.sources[claim.source] : nil)
                #expect(source.start <= claim.start && claim.end <= source.end, "\(incident.id): \(claim.text)")
                #expect(source.quote.contains(claim.text), "\(incident.id): \(claim.text)")
            }
        }
    }

    @Test(arguments: inputs) func everyQuoteIsWholeSentences(_ input: String) async throws {
        for incident in try await incidents(input) {
            for source in incident.sources {
                let file = try file(input, source.document)
                #expect(file.isWhole(source.start..<source.end), "\(incident.id): \(source.quote)")
            }
        }
    }
}

/// A file as any reader would take it: decoded, tags dropped, entities resolved, footnote marks dropped, white space
/// collapsed.
private struct FileText {
    let bytes: Data
    let encoding: String.Encoding
    let isMarkup: Bool

    func text(_ range: Range<Int>) -> String? { raw(range).map(normalised) }

    private func raw(_ range: Range<Int>) -> String? {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
        return String(data: bytes.subdata(in: range), encoding: encoding)
    }

    func normalised(_ text: String) -> String {
        var text = text
        if isMarkup { for _ in 0..<3 { text = unescaped(withoutTags(text)) } }
        text.replace(#/\s*\[\s*(?:\w+ )?\w{1,2}\s*\]/#, with: "")
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func withoutTags(_ text: String) -> String {
        text.replacing(#/<!\[CDATA\[|\]\]>/#, with: "").replacing(#/<[\/a-zA-Z][^>]*>/#, with: "")
    }

    private func unescaped(_ text: String) -> String {
        let entities = [
            "lt": "<", "gt": ">", "nbsp": " ", "eacute": "é", "egrave": "è", "rsquo": "’", "lsquo": "‘", "ldquo": "“",
            "rdquo": "”", "ndash": "–", "mdash": "—", "hellip": "…", "#8217": "’", "#8216": "‘", "#8220": "“",
            "#8221": "”", "#8230": "…", "#160": " ", "quot": "\"", "amp": "&",
        ]
        return text.replacing(#/&(#?\w+);/#) { entities[String($0.1)] ?? String($0.0) }
    }

    /// Whether the bytes begin where a sentence begins and end where one ends: at an end of a line or of a tag, or
    /// after a full stop and the like.
    func isWhole(_ range: Range<Int>) -> Bool {
        guard let before = raw(0..<range.lowerBound), let quote = raw(range),
            let after = raw(range.upperBound..<bytes.count)
        else { return false }
        let quoteText = normalised(quote)
        let closers: Set<Character> = ["\"", "”", "’", "»", ")", "'"]
        let words = quoteText.split(separator: " ")
        guard words.count >= 2 else { return false }
        let end = quoteText.reversed().first { !closers.contains($0) }
        let endsWithStop = end.map { ".!?…".contains($0) } ?? false
        return (endsWithStop || startsBreak(after)) && endsBreak(before, closers)
    }

    private func startsBreak(_ text: String) -> Bool {
        let rest = text.drop { $0 == " " || $0 == "\t" }
        return rest.isEmpty || rest.first?.isNewline == true || rest.hasPrefix("<") || rest.hasPrefix("&lt;")
            || rest.hasPrefix("http") || rest.hasPrefix("]]>")
    }

    private func endsBreak(_ text: String, _ closers: Set<Character>) -> Bool {
        let line = text.reversed().drop { $0 == " " || $0 == "\t" }
        guard let last = line.first, !last.isNewline, !text.hasSuffix(">"), !text.hasSuffix("&gt;") else { return true }
        let shown = text.replacing(#/(?:\s*\[\s*(?:\w+ )?\w{1,2}\s*\])+\s*$/#, with: "")
        let rest = shown.reversed().drop { $0 == " " || $0 == "\t" }
        // The feed's item begins after its link.
        if shown.split(separator: " ").last?.hasPrefix("http") == true { return true }
        return rest.first { !closers.contains($0) }.map { ".!?…:>—–".contains($0) } ?? true
    }
}
