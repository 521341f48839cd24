/// A file with words of a language: `[section]` or `[section value]` headers, then phrases separated by commas.
///
/// ` = value` at the end of a line gives its phrases another value than the header's. `#` opens a comment line. An
/// underscore at the edge of a phrase stands for a blank that belongs to it.
package struct WordFile: Sendable {
    /// A phrase with the section it stands in.
    package struct Entry: Hashable, Sendable {
        package let section: String
        package let phrase: String
        /// The value of the line, else of the section's header; nil without one.
        package let value: String?
    }

    /// In the order of the file. Lines that make no sense are left out: the files ship with the program, and tests
    /// read every line.
    package private(set) var entries: [Entry] = []

    package init(_ text: String) {
        var section: String?
        var sectionValue: String?
        for line in text.split(separator: "\n") {
            let line = line.trimmed
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("["), line.hasSuffix("]") {
                let parts = line.dropFirst().dropLast().split(separator: " ", maxSplits: 1)
                section = parts.first.map(String.init)
                sectionValue = parts.count > 1 ? String(parts[1]) : nil
                continue
            }
            guard let section else { continue }
            let sides = line.split(separator: "=", maxSplits: 1)
            let value = sides.count > 1 ? sides[1].trimmed : sectionValue
            for phrase in sides[0].split(separator: ",").map(\.trimmed) where !phrase.isEmpty {
                entries.append(Entry(section: section, phrase: Self.withBlanks(phrase), value: value))
            }
        }
    }

    /// The text of an embedded file.
    package init(_ bytes: [UInt8]) { self.init(String(decoding: bytes, as: UTF8.self)) }

    private static func withBlanks(_ phrase: String) -> String {
        guard phrase.hasPrefix("_") || phrase.hasSuffix("_") else { return phrase }
        return (phrase.hasPrefix("_") ? " " : "") + phrase.filter { $0 != "_" } + (phrase.hasSuffix("_") ? " " : "")
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var slice = self
        while let first = slice.first, first.isWhitespace { slice.removeFirst() }
        while let last = slice.last, last.isWhitespace { slice.removeLast() }
        return String(slice)
    }
}
