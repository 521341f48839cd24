import Geography
package import Incidents

/// Incidents made by hand, for what stands behind the reading of texts.
extension Incident {
    package static func sample(
        _ id: String, on date: DateRange, in region: String?, _ country: String? = "ML",
        precision: LocationPrecision = .settlement, killed: Int? = nil, jointWith: [String] = []
    ) -> Incident {
        let point = precision == .unknown ? nil : Coordinate(longitude: -3.5, latitude: 14.5)
        return Incident(
            id: id, title: "Ambush in \(id)", kind: .ambush, date: date,
            location: Location(
                place: id, text: id, coordinate: point, precision: precision, radius: 5, region: region,
                country: country, confidence: 0.9),
            actors: [], claims: [],
            sources: [
                Source(
                    document: "\(id).txt", title: nil, published: nil, quote: "An ambush.", start: 0, end: 10,
                    isSecondary: false)
            ],
            tolls: killed.map { [.killed: .exactly($0)] } ?? [:], jointWith: jointWith)
    }
}

extension DateRange {
    package static func on(_ year: Int, _ month: Int, _ day: Int) -> DateRange {
        CalendarDate(year: year, month: month, day: day).map { DateRange(.day($0)) } ?? .unknown
    }
}
