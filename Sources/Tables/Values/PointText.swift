/// Reads both coordinates of a point from one field: `15.81, 0.5`, `(15.81; 0.5)`, `16.27N 0.04W`, `POINT (0.5 15.81)`.
enum PointText {
    /// Which of two numbers comes first where the text does not say.
    enum Order: Hashable, Sendable {
        case latitudeFirst, longitudeFirst
    }

    struct Point: Hashable {
        var latitude: Double
        var longitude: Double
    }

    /// - Parameter order: of two bare numbers. Hemispheres, WKT and a number beyond ±90 stand above it.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ order: Order) -> Point? {
        guard bytes.count <= 200 else { return nil }
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        if let inner = wellKnownText(text) {
            let parts = inner.split(whereSeparator: \.isWhitespace)
            guard parts.count >= 2, let x = Double(parts[0]), let y = Double(parts[1]) else { return nil }
            return Point(latitude: y, longitude: x)
        }
        for (first, second) in halves(text.filter { !"()[]{}".contains($0) }) {
            guard let a = angle(first), let b = angle(second) else { continue }
            if let point = point(a, b, order) { return point }
        }
        return nil
    }

    /// The order that two bare numbers show because one of them is no latitude; nil where both may be.
    static func order(of bytes: UnsafeBufferPointer<UInt8>) -> Order? {
        guard let a = read(bytes, .latitudeFirst), let b = read(bytes, .longitudeFirst), a == b else { return nil }
        let numbers = String(decoding: bytes, as: UTF8.self).split { !($0.isNumber || $0 == "." || $0 == "-") }
        guard let first = numbers.first.flatMap({ Double($0) }) else { return nil }
        return first == a.longitude ? .longitudeFirst : first == a.latitude ? .latitudeFirst : nil
    }

    /// Whether the text is a geometry of well-known text, a point or not.
    static func isGeometry(_ text: String) -> Bool {
        let text = text.lowercased()
        let kinds = [
            "point", "multipoint", "linestring", "multilinestring", "polygon", "multipolygon", "geometrycollection",
        ]
        let geometry = text.hasPrefix("srid=") ? text.drop { $0 != ";" }.dropFirst() : text[...]
        return kinds.contains { geometry.hasPrefix($0) } && text.contains("(")
    }

    /// The numbers of `POINT (x y)`, of `POINT Z (x y z)` and of a `MULTIPOINT` with one position; nil for all else.
    private static func wellKnownText(_ text: String) -> String? {
        var rest = text[...]
        if rest.hasPrefix("srid=") { rest = rest.drop { $0 != ";" }.dropFirst() }
        rest = rest.drop(while: \.isWhitespace)
        guard rest.hasPrefix("point") || rest.hasPrefix("multipoint"), let open = rest.firstIndex(of: "("),
            !rest.contains(",")
        else { return nil }
        return rest[open...].filter { $0 != "(" && $0 != ")" }
    }

    /// The ways to part a text in two: at a semicolon, at a comma before a blank, at a single comma, at a blank.
    private static func halves(_ text: String) -> [(Substring, Substring)] {
        var found: [(Substring, Substring)] = []
        for separator in [";", ", ", ",", "/", "|"] {
            let parts = text.components(at: separator)
            if parts.count == 2 { found.append((parts[0], parts[1])) }
        }
        let words = text.split(whereSeparator: \.isWhitespace)
        if words.count == 2 {
            found.append((words[0], words[1]))
        } else if let half = text.firstIndex(where: { "nsNS".contains($0) }), half != text.startIndex {
            // `16 16 12 N 0 02 24 W`
            let behind = text.index(after: half)
            found.append((text[..<behind], text[behind...]))
        }
        return found
    }

    private typealias Angle = (value: Double, axis: AngleText.Axis?)

    private static func point(_ a: Angle, _ b: Angle, _ order: Order) -> Point? {
        switch (a.axis, b.axis) {
        case (.latitude, .longitude), (.latitude, nil), (nil, .longitude):
            return Point(latitude: a.value, longitude: b.value)
        case (.longitude, .latitude), (.longitude, nil), (nil, .latitude):
            return Point(latitude: b.value, longitude: a.value)
        case (nil, nil):
            let isLatitudeFirst = abs(a.value) > 90 ? false : abs(b.value) > 90 ? true : order == .latitudeFirst
            return isLatitudeFirst
                ? Point(latitude: a.value, longitude: b.value) : Point(latitude: b.value, longitude: a.value)
        default: return nil
        }
    }

    private static func angle(_ text: Substring) -> Angle? {
        Array(text.utf8).withUnsafeBufferPointer { AngleText.written($0) }
    }
}

extension String {
    fileprivate func components(at separator: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = self[...]
        while let found = rest.firstRange(of: separator) {
            parts.append(rest[..<found.lowerBound])
            rest = rest[found.upperBound...]
        }
        return parts + [rest]
    }
}
