/// Text broken into lines that fit a width.
struct TextBlock {
    let lines: [String]
    let size: Double
    let isBold: Bool

    /// Breaks at spaces and line feeds; a word longer than the width is broken inside.
    init(_ text: String, width: Double, size: Double, bold: Bool = false) {
        var lines: [String] = []
        for paragraph in text.split(separator: "\n") {
            var line = ""
            for word in paragraph.split(separator: " ").flatMap({ Self.pieces(of: $0, width: width, size, bold) }) {
                let longer = line.isEmpty ? word : "\(line) \(word)"
                if line.isEmpty || FontMetrics.width(longer, size: size, bold: bold) <= width {
                    line = longer
                } else {
                    lines.append(line)
                    line = word
                }
            }
            if !line.isEmpty { lines.append(line) }
        }
        self.lines = lines
        self.size = size
        self.isBold = bold
    }

    /// Distance from the top of the first line to the bottom of the last.
    var height: Double { Double(lines.count) * size * FontMetrics.lineHeight }

    private static func pieces(of word: Substring, width: Double, _ size: Double, _ bold: Bool) -> [String] {
        guard FontMetrics.width(String(word), size: size, bold: bold) > width else { return [String(word)] }
        var pieces: [String] = []
        var piece = ""
        for character in word {
            if !piece.isEmpty, FontMetrics.width("\(piece)\(character)", size: size, bold: bold) > width {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
        }
        return pieces + [piece]
    }
}
