import Gazetteer
import GeoJSON
import Geography
public import Intake
import Tables
import Text

/// Answers of the gazetteer to single names, as the command prints them.
public struct Geocoding: Sendable {
    private let gazetteer: GazetteerAccess
    private let geocoder: Geocoder
    private let country: String?

    /// - Parameter country: code or name of the country the places must lie in, or nil.
    public init(_ gazetteer: GazetteerAccess, country: String? = nil) {
        self.gazetteer = gazetteer
        self.geocoder = gazetteer.geocoder
        self.country = country
    }

    /// Whether the gazetteer knows the country that was given.
    public var knowsCountry: Bool { country.map(geocoder.code(ofCountry:)) != .some(nil) }

    /// One JSON object on one line, without the line's end.
    public func json(_ query: String) -> [UInt8] {
        let answer = geocoder.geocode(query, country: country)
        var json = JSONWriter(capacity: 512)
        json.object {
            $0.field("query", query)
            $0.place(answer.place, gazetteer)
            $0.field("match", answer.match?.rawValue ?? "none")
            $0.field("confidence", answer.confidence, decimals: 3)
            $0.field("id", answer.place?.id)
            $0.names(answer.place?.taggedNames ?? [])
            $0.key("candidates")
            $0.array { list in
                for candidate in answer.candidates {
                    list.object {
                        $0.place(candidate.place, gazetteer)
                        $0.field("match", candidate.match.rawValue)
                        $0.field("confidence", candidate.confidence, decimals: 3)
                        $0.field("id", candidate.place.id)
                    }
                }
            }
        }
        return json.bytes
    }

    /// Titles of the table's columns.
    public static let tableHeader = line(
        "QUERY", "NAME", "LATITUDE", "LONGITUDE", "COUNTRY", "REGION", "KIND", "MATCH", "CONF")

    /// One line of a table for people.
    public func tableLine(_ query: String) -> String {
        let answer = geocoder.geocode(query, country: country)
        let place = answer.place
        return Self.line(
            query, place?.name ?? "–", place?.coordinate.map { Self.degrees($0.latitude) } ?? "",
            place?.coordinate.map { Self.degrees($0.longitude) } ?? "", place?.country ?? "",
            place?.admin1 ?? "", place?.kind.rawValue ?? "", answer.match?.rawValue ?? "none",
            place == nil ? "" : "\((answer.confidence * 100).rounded() / 100)")
    }

    private static func degrees(_ value: Double) -> String { "\((value * 1e5).rounded() / 1e5)" }

    private static func line(_ cells: String...) -> String {
        let widths = [24, 22, 9, 10, 7, 18, 8, 9, 4]
        return zip(cells, widths).map { cell, width in
            let cell = VisibleText.of(cell)
            let text = cell.count > width ? String(cell.prefix(width - 1)) + "…" : cell
            return text + String(repeating: " ", count: width - text.count)
        }.joined(separator: "  ")
    }
}

extension JSONWriter {
    fileprivate mutating func place(_ place: Place?, _ gazetteer: GazetteerAccess) {
        field("name", place?.name)
        field("latitude", place?.coordinate?.latitude, decimals: 6)
        field("longitude", place?.coordinate?.longitude, decimals: 6)
        field("country", place.flatMap { $0.country.isEmpty ? nil : $0.country })
        field("admin1", place?.admin1)
        field("kind", place?.kind.rawValue)
    }

    /// Up to twelve names, those of a known language first.
    fileprivate mutating func names(_ names: [PlaceName]) {
        let ordered = names.filter { $0.language != nil } + names.filter { $0.language == nil }
        key("names")
        array { list in
            for name in ordered.prefix(12) {
                list.object {
                    $0.field("name", name.name)
                    $0.field("language", name.language)
                }
            }
        }
    }
}
