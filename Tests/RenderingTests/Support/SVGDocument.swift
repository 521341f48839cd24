import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An SVG read back: its elements with their attributes and text, transforms of groups added up.
final class SVGDocument: NSObject, XMLParserDelegate {
    struct Element {
        let name: String
        let attributes: [String: String]
        let parent: Int?
        /// Where the groups around it move its origin, and how they scale it.
        let origin: (x: Double, y: Double)
        let scale: Double
        var text = ""

        var style: [String] { (attributes["class"] ?? "").split(separator: " ").map(String.init) }
        func number(_ key: String) -> Double { Double(attributes[key] ?? "") ?? 0 }
        var x: Double { origin.x + scale * number("x") }
        var y: Double { origin.y + scale * number("y") }
    }

    private(set) var elements: [Element] = []
    private var open: [Int] = []

    /// nil when the bytes are not well-formed XML.
    init?(_ bytes: [UInt8]) {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    func named(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    func children(of element: Element) -> [Element] {
        guard let index = elements.firstIndex(where: { $0.attributes == element.attributes && $0.name == element.name })
        else { return [] }
        return elements.filter { $0.parent == index }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        let outer = open.last.map { elements[$0] }
        var origin: (x: Double, y: Double) = outer?.origin ?? (x: 0, y: 0)
        var scale = outer?.scale ?? 1
        let transform = attributes["transform"] ?? ""
        let numbers = transform.split { !"-.0123456789".contains($0) }.compactMap { Double($0) }
        if transform.hasPrefix("translate"), numbers.count == 2 {
            origin = (origin.x + scale * numbers[0], origin.y + scale * numbers[1])
        } else if transform.hasPrefix("scale"), let factor = numbers.first {
            scale *= factor
        }
        elements.append(
            Element(name: name, attributes: attributes, parent: open.last, origin: origin, scale: scale))
        open.append(elements.count - 1)
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if let last = open.last { elements[last].text += text }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }
}
