import Incidents
import Testing

@testable import Reports

/// Reads one document from text; fails the test where there is not exactly one.
func read(_ text: String, path: String = "report.txt", sidecar: String? = nil) throws -> Document {
    let documents = try ReportReader().read(Array(text.utf8), path: path, sidecar: sidecar.map { Array($0.utf8) })
    return try #require(documents.count == 1 ? documents.first : nil)
}

func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
}

extension Document {
    /// The quote of the first block that contains `phrase`, with its kind and role.
    func block(with phrase: String) -> Block? { blocks.first { quote($0.range).contains(phrase) } }

    func quotes(_ role: Block.Role, _ kind: Block.Kind? = nil) -> [String] {
        blocks.filter { $0.role == role && (kind == nil || $0.kind == kind) }.map { quote($0.range) }
    }

    /// Text ranges of the pieces of each block between full stops, and of the whole blocks.
    var stretches: [Range<Int>] {
        blocks.flatMap { block -> [Range<Int>] in
            var ranges = [block.range]
            var start = block.range.lowerBound
            for index in block.range where text[index] == UInt8(ascii: ".") {
                ranges.append(start..<(index + 1))
                start = index + 1
            }
            return ranges
        }
    }
}

/// Checks that what a document quotes is what the file's bytes say there, once `decode` has read them as any reader of
/// the format would; white space is compared as one blank, or not at all where tags stand between words.
func expectFaithful(
    _ document: Document, _ file: [UInt8], ignoringSpace: Bool = false, decode: ([UInt8]) -> String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    for range in document.stretches {
        let source = document.sourceMap.sourceRange(of: range)
        let said = words(decode(Array(file[source])), ignoringSpace)
        #expect(words(document.quote(range), ignoringSpace) == said, sourceLocation: sourceLocation)
    }
}

private func words(_ text: String, _ ignoringSpace: Bool) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: ignoringSpace ? "" : " ")
}

func utf8Text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// Tags cut and the entities of these tests resolved, in as many passes as the text was written with.
func markupText(_ bytes: [UInt8], passes: Int = 1) -> String {
    var text = utf8Text(bytes)
    let entities = [
        ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&#160;", " "), ("&eacute;", "é"), ("&#233;", "é"),
        ("&#x2019;", "’"), ("&rsquo;", "’"), ("&mdash;", "—"), ("&amp;", "&"),
    ]
    for _ in 0..<passes {
        text = text.replacing("<![CDATA[", with: "").replacing("]]>", with: "")
        text = text.replacing(#/<[\/a-zA-Z][^>]*>/#, with: "")
        for (entity, character) in entities { text = text.replacing(entity, with: character) }
    }
    return text.replacing(#/<[\/a-zA-Z][^>]*>/#, with: "")
}
