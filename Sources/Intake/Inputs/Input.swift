public import Incidents

/// What a caller hands over to be read.
public enum Input: Hashable, Sendable {
    /// A path: a report, an event table, or a folder of them.
    case file(String)
    /// A report as a value.
    ///
    /// - published: the day on which it appeared, to which "on Tuesday" refers; nil when it is not known.
    /// - name: what sources call it; nil for a name made of the text itself.
    case text(String, published: CalendarDate? = nil, name: String? = nil)
}

extension InputFiles {
    /// The files that inputs name, and the texts that are handed over as values. The order does not matter, and what is
    /// named twice is read once.
    public init(_ inputs: [Input]) {
        self.init(
            inputs.compactMap { input in
                if case .file(let path) = input { return path }
                return nil
            })
        var seen: Set<InputFile> = []
        for case .text(let text, let published, let name) in inputs {
            let file = InputFile(text, name: name ?? Self.name(of: text), published: published)
            if seen.insert(file).inserted { add(file) }
        }
    }

    /// A name that depends on the text alone, whatever else is read: its FNV-1a hash (Fowler, Noll and Vo, 64 bits).
    private static func name(of text: String) -> String {
        let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return "text-\(String(repeating: "0", count: 16 - digits.count))\(digits).txt"
    }
}
