import Geography

/// A place as an imported file gives it.
struct ImportedPlace: Equatable {
    var id: [UInt8]
    var name: [UInt8]
    /// nil for a name without a point.
    var coordinate: Coordinate?
    /// Two letters, or empty.
    var country = ""
    var admin1 = ""
    var kind = PlaceKind.other
    /// 0 when unknown.
    var population = 0
    var names: [[UInt8]] = []
    /// Kilometres; nil when not stated.
    var radius: Double?
}

/// Writes the table of a layer: tab-separated, with the columns of the tables that ship.
struct PlaceTableWriter {
    private(set) var bytes: [UInt8]
    private(set) var count = 0

    static let columns = [
        "id", "name", "latitude", "longitude", "country", "admin1", "kind", "population", "names", "radius_km",
    ]

    /// - Parameter comment: a line that says what the table is from.
    init(comment: String? = nil) {
        bytes = []
        if let comment {
            bytes += Array("# ".utf8)
            append(comment.utf8)
            bytes.append(0x0A)
        }
        bytes += Array((Self.columns.joined(separator: "\t") + "\n").utf8)
    }

    mutating func append(_ place: ImportedPlace) {
        append(place.id)
        tab()
        append(place.name)
        tab()
        if let point = place.coordinate {
            bytes.appendDegrees(point.latitude)
            tab()
            bytes.appendDegrees(point.longitude)
        } else {
            tab()
        }
        for text in [place.country, place.admin1, place.kind.rawValue, String(place.population)] {
            tab()
            append(text.utf8)
        }
        tab()
        for (i, name) in place.names.enumerated() {
            if i > 0 { bytes.append(UInt8(ascii: "|")) }
            append(name)
        }
        tab()
        if let radius = place.radius { bytes.appendDegrees(radius) }
        bytes.append(0x0A)
        count += 1
    }

    private mutating func tab() { bytes.append(0x09) }

    /// Appends a field; what would break the table becomes a blank.
    private mutating func append(_ field: some Sequence<UInt8>) {
        for byte in field { bytes.append(byte < 0x20 || byte == UInt8(ascii: "|") ? 0x20 : byte) }
    }
}

extension [UInt8] {
    /// Appends a number of at most 2,000 in size with up to six decimals, trailing zeros dropped.
    mutating func appendDegrees(_ value: Double) {
        let millionths = Int((value * 1e6).rounded())
        if millionths < 0 { append(UInt8(ascii: "-")) }
        append(contentsOf: String(millionths.magnitude / 1_000_000).utf8)
        var (rest, place) = (millionths.magnitude % 1_000_000, UInt(100_000))
        if rest > 0 { append(UInt8(ascii: ".")) }
        while rest > 0 {
            append(UInt8(ascii: "0") + UInt8(rest / place))
            rest %= place
            place /= 10
        }
    }
}
