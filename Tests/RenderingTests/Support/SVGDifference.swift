/// What differs between two drawings: texts, structure and looks exactly, places within a fraction of a pixel.
enum SVGDifference {
    /// Pixels that a point may move by without anybody seeing it.
    static let tolerance = 0.15
    private static let listed = 5

    private static let measures: Set<String> = [
        "x", "y", "cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2", "width", "height", "dx", "dy", "viewBox",
        "transform", "points", "font-size", "stroke-width",
    ]

    /// The first differences, none when the drawings are the same.
    static func list(_ found: SVGDocument, _ expected: SVGDocument) -> [String] {
        guard found.elements.count == expected.elements.count else {
            return ["\(found.elements.count) elements, expected \(expected.elements.count)"]
                + firstOther(found, expected)
        }
        let all = found.elements.indices.lazy.flatMap { number in
            differences(found.elements[number], expected.elements[number]).map { "element \(number), \($0)" }
        }
        return Array(all.prefix(listed))
    }

    private static func firstOther(_ found: SVGDocument, _ expected: SVGDocument) -> [String] {
        zip(found.elements, expected.elements).first { $0.name != $1.name || words(of: $0) != words(of: $1) }
            .map { ["first <\($0.name)> \(words(of: $0)), expected <\($1.name)> \(words(of: $1))"] } ?? []
    }

    /// Without the line ends between elements.
    private static func words(of element: SVGDocument.Element) -> String {
        element.text.contains { !$0.isWhitespace } ? element.text : ""
    }

    private static func differences(_ found: SVGDocument.Element, _ expected: SVGDocument.Element) -> [String] {
        guard found.name == expected.name else { return ["<\(found.name)>, expected <\(expected.name)>"] }
        var list: [String] = []
        if found.parent != expected.parent { list.append("<\(found.name)> is in another element") }
        if words(of: found) != words(of: expected) {
            list.append("\"\(words(of: found))\", expected \"\(words(of: expected))\"")
        }
        for key in Set(found.attributes.keys).union(expected.attributes.keys).sorted() {
            let (a, b) = (found.attributes[key], expected.attributes[key])
            guard let a, let b, isSame(a, b, key) else {
                list.append("<\(found.name) \(key)>: \(a ?? "none"), expected \(b ?? "none")")
                continue
            }
        }
        return list
    }

    private static func isSame(_ a: String, _ b: String, _ key: String) -> Bool {
        if a == b { return true }
        if key == "d" { return isSame(PathData(a), PathData(b)) }
        guard measures.contains(key) else { return false }
        return words(a) == words(b) && isNear(numbers(a), numbers(b))
    }

    private static func isSame(_ a: PathData, _ b: PathData) -> Bool {
        a.steps.map(\.command) == b.steps.map(\.command)
            && zip(a.steps, b.steps).allSatisfy { isNear($0.numbers, $1.numbers) }
    }

    private static func isNear(_ a: [Double], _ b: [Double]) -> Bool {
        a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance + 1e-9 }
    }

    private static let digits: Set<Character> = Set("-.0123456789")

    private static func numbers(_ text: String) -> [Double] {
        text.split { !digits.contains($0) }.compactMap { Double($0) }
    }

    private static func words(_ text: String) -> [Substring] { text.split { digits.contains($0) || $0 == " " } }
}
