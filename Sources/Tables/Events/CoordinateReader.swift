import Geography

/// Where the rows of a table lie, by a sample of them, to notice single ones whose latitude and longitude are
/// exchanged.
struct RowExtent: Hashable, Sendable {
    private let latitudes: ClosedRange<Double>
    private let longitudes: ClosedRange<Double>

    /// nil when the rows are too few to say.
    init?(latitudes: [Double], longitudes: [Double]) {
        guard latitudes.count >= 50, let y = Self.core(latitudes), let x = Self.core(longitudes) else { return nil }
        (self.latitudes, self.longitudes) = (y, x)
    }

    /// Of a country; one across the antimeridian has all longitudes.
    init(_ box: BoundingBox) {
        latitudes = min(box.south, box.north)...max(box.south, box.north)
        longitudes = box.west <= box.east ? box.west...box.east : -180...180
    }

    /// What holds all but a fiftieth at either end.
    private static func core(_ values: [Double]) -> ClosedRange<Double>? {
        let sorted = values.sorted()
        let margin = sorted.count / 50
        guard let low = sorted.dropFirst(margin).first, let high = sorted.dropLast(margin).last, low <= high else {
            return nil
        }
        return low...high
    }

    /// Whether a point lies well outside, and would lie inside with its two numbers exchanged.
    @inline(__always)
    func isExchanged(latitude: Double, longitude: Double) -> Bool {
        guard !widened(latitudes, by: 0.5, 1).contains(latitude) || !widened(longitudes, by: 0.5, 1).contains(longitude)
        else { return false }
        return widened(latitudes, by: 0.3, 0.3).contains(longitude)
            && widened(longitudes, by: 0.3, 0.3).contains(latitude)
    }

    /// By a part of the length on either side, and so many degrees at least.
    private func widened(_ range: ClosedRange<Double>, by part: Double, _ least: Double) -> ClosedRange<Double> {
        let margin = max(least, (range.upperBound - range.lowerBound) * part)
        return range.lowerBound - margin...range.upperBound + margin
    }
}

/// Reads and checks coordinates.
struct CoordinateReader {
    let layout: TableLayout
    let slots: EventSlots
    let options: TableOptions
    let extent: RowExtent?
    private let latitudeSlot: Int
    private let longitudeSlot: Int
    private let commaIsPoint: Bool
    private let isProjected: Bool

    init(layout: TableLayout, slots: EventSlots, options: TableOptions, extent: RowExtent?) {
        (self.layout, self.slots, self.options, self.extent) = (layout, slots, options, extent)
        (latitudeSlot, longitudeSlot) = (slots[.latitude], slots[.longitude])
        commaIsPoint = layout.commaIsPoint
        isProjected = options.coordinateSystem != nil
    }

    /// - Throws: `FieldProblem` when one of the two is missing, is no number or lies beyond its range, or when the two
    ///   are exchanged. Metres of a projection are not checked.
    @inline(__always)
    func read(
        _ row: RowFields, _ text: FieldText, _ record: inout EventRecord, country: BoundingBox?
    ) throws(FieldProblem) {
        guard latitudeSlot >= 0, longitudeSlot >= 0 else { return }
        guard let latitude = try number(row, text, latitudeSlot, .latitude) else {
            guard try number(row, text, longitudeSlot, .longitude) == nil else {
                throw FieldProblem(column: .latitude, reason: "a longitude without a latitude")
            }
            return
        }
        guard let longitude = try number(row, text, longitudeSlot, .longitude) else {
            throw FieldProblem(column: .longitude, reason: "a latitude without a longitude")
        }
        if !isProjected { try check(latitude, longitude, country) }
        (record.latitude, record.longitude) = (latitude, longitude)
    }

    @inline(__always)
    private func number(
        _ row: RowFields, _ text: FieldText, _ slot: Int, _ column: EventColumn
    ) throws(FieldProblem) -> Double? {
        let span = row.spans[slot]
        guard !span.isEmpty else { return nil }
        let value = text.withBytes(span) { bytes -> Double? in
            NumberText.double(bytes, commaIsPoint: commaIsPoint) ?? (NumberText.isMissing(bytes) ? .nan : nil)
        }
        guard let value else {
            throw FieldProblem(column: column, reason: "no \(column.rawValue) in decimal degrees")
        }
        return value.isNaN ? nil : value
    }

    @inline(__always)
    private func check(_ latitude: Double, _ longitude: Double, _ country: BoundingBox?) throws(FieldProblem) {
        guard abs(latitude) <= 90, abs(longitude) <= 180 else { throw beyond(latitude, longitude) }
        if latitude == 0, longitude == 0 {
            throw FieldProblem(
                column: .latitude, reason: "0, 0 lies in the open sea and stands for missing coordinates")
        }
        let isExchanged =
            country.map { RowExtent($0).isExchanged(latitude: latitude, longitude: longitude) }
            ?? extent?.isExchanged(latitude: latitude, longitude: longitude) ?? false
        if isExchanged {
            let whose = country == nil ? "the other rows lie" : "the country lies"
            throw FieldProblem(
                column: .latitude,
                reason: "latitude and longitude are exchanged: \(whose) where the point would lie the other way round")
        }
    }

    private func beyond(_ latitude: Double, _ longitude: Double) -> FieldProblem {
        if abs(latitude) <= 180, abs(longitude) <= 90 {
            return FieldProblem(column: .latitude, reason: "a latitude beyond ±90; exchanged with the longitude?")
        }
        return abs(latitude) > 90
            ? FieldProblem(column: .latitude, reason: "a latitude beyond ±90")
            : FieldProblem(column: .longitude, reason: "a longitude beyond ±180")
    }
}
