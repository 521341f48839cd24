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
    private let options: TableOptions
    private let extent: RowExtent?
    private let latitudeSlot, longitudeSlot, pointSlot: Int
    private let latitudeSigns, longitudeSigns: NumberSigns
    private let pointOrder: PointText.Order
    private let isJSON: Bool
    private let isProjected: Bool

    init(layout: TableLayout, slots: EventSlots, options: TableOptions, extent: RowExtent?) {
        (self.options, self.extent) = (options, extent)
        (latitudeSlot, longitudeSlot, pointSlot) = (slots[.latitude], slots[.longitude], slots[.point])
        (latitudeSigns, longitudeSigns) = (layout.signs(.latitude), layout.signs(.longitude))
        pointOrder = layout.pointOrder
        isJSON = layout.isJSON
        isProjected = options.coordinateSystem != nil
    }

    /// Sets the record's point when the row has one that can be used.
    ///
    /// - Parameter country: the code that the row states; empty for none.
    /// - Returns: why the row's coordinates are not used, or what is odd about them; nil when there is nothing to say.
    ///   Metres of a projection are not checked.
    @inline(__always)
    func read(
        _ row: RowFields, _ text: FieldText, _ record: inout EventRecord, bounds: BoundingBox?
    ) -> FieldProblem? {
        if pointSlot >= 0 { return readPoint(row, text, &record, bounds) }
        guard latitudeSlot >= 0, longitudeSlot >= 0 else { return nil }
        let latitude = number(row, text, latitudeSlot, .latitude)
        let longitude = number(row, text, longitudeSlot, .longitude)
        switch (latitude, longitude) {
        case (.value(let latitude), .value(let longitude)): return take(latitude, longitude, &record, bounds)
        case (.missing, .missing): return nil
        case (.unreadable, _): return FieldProblem(column: .latitude, reason: "no latitude in degrees")
        case (_, .unreadable): return FieldProblem(column: .longitude, reason: "no longitude in degrees")
        case (.missing, .value): return FieldProblem(column: .latitude, reason: "a longitude without a latitude")
        case (.value, .missing): return FieldProblem(column: .longitude, reason: "a latitude without a longitude")
        }
    }

    private enum Reading {
        case value(Double), missing, unreadable
    }

    @inline(__always)
    private func number(_ row: RowFields, _ text: FieldText, _ slot: Int, _ axis: AngleText.Axis) -> Reading {
        let span = row.spans[slot]
        guard !span.isEmpty else { return .missing }
        return text.withBytes(span) { bytes in
            if let value = isProjected ? metres(bytes, axis) : AngleText.degrees(bytes, axis) { return .value(value) }
            return NumberText.isMissing(bytes) ? .missing : .unreadable
        }
    }

    private func metres(_ bytes: UnsafeBufferPointer<UInt8>, _ axis: AngleText.Axis) -> Double? {
        NumberText.number(bytes, axis == .latitude ? latitudeSigns : longitudeSigns)
    }

    private func readPoint(
        _ row: RowFields, _ text: FieldText, _ record: inout EventRecord, _ bounds: BoundingBox?
    ) -> FieldProblem? {
        let span = row.spans[pointSlot]
        guard !span.isEmpty else { return nil }
        let found = text.withBytes(span) { bytes -> PointText.Point? in
            // A list of two numbers in JSON is a position as GeoJSON has it.
            let isPosition = isJSON && bytes.first == UInt8(ascii: "[")
            return PointText.read(bytes, isPosition ? .longitudeFirst : pointOrder)
        }
        if let found { return take(found.latitude, found.longitude, &record, bounds) }
        if text.withBytes(span, { NumberText.isMissing($0) }) { return nil }
        let reason =
            PointText.isGeometry(text.string(span)) ? "a geometry that is no single point" : "no pair of coordinates"
        return FieldProblem(column: .point, reason: reason)
    }

    @inline(__always)
    private func take(
        _ latitude: Double, _ longitude: Double, _ record: inout EventRecord, _ bounds: BoundingBox?
    ) -> FieldProblem? {
        if !isProjected {
            guard abs(latitude) <= 90, abs(longitude) <= 180 else { return beyond(latitude, longitude) }
            if latitude == 0, longitude == 0 {
                return FieldProblem(
                    column: column(.latitude),
                    reason: "0, 0 lies in the open sea and stands for missing coordinates")
            }
            if let bounds, RowExtent(bounds).isExchanged(latitude: latitude, longitude: longitude),
                let problem = exchanged(latitude, longitude, record.countryCode)
            {
                return problem
            }
        }
        (record.latitude, record.longitude) = (latitude, longitude)
        guard !isProjected, bounds == nil, let extent else { return nil }
        return oddity(latitude, longitude, extent)
    }

    private func column(_ column: EventColumn) -> EventColumn { pointSlot >= 0 ? .point : column }

    private func beyond(_ latitude: Double, _ longitude: Double) -> FieldProblem {
        if abs(latitude) <= 180, abs(longitude) <= 90 {
            return FieldProblem(
                column: column(.latitude), reason: "a latitude beyond ±90; exchanged with the longitude?")
        }
        return abs(latitude) > 90
            ? FieldProblem(column: column(.latitude), reason: "a latitude beyond ±90")
            : FieldProblem(column: column(.longitude), reason: "a longitude beyond ±180")
    }

    /// The bounds of the country raise the suspicion, its land decides: the point contradicts the row only when it lies
    /// outside the country and would lie in it the other way round.
    private func exchanged(_ latitude: Double, _ longitude: Double, _ country: String?) -> FieldProblem? {
        guard let country, let point = Coordinate(longitude: longitude, latitude: latitude),
            options.countryAt(point) != country,
            let mirrored = Coordinate(longitude: latitude, latitude: longitude), options.countryAt(mirrored) == country
        else { return nil }
        return FieldProblem(
            column: column(.latitude),
            reason:
                "latitude and longitude are exchanged: the country lies where the point would lie the other way round")
    }

    /// A point at sea that would lie among the other rows the other way round is worth a look, no more.
    private func oddity(_ latitude: Double, _ longitude: Double, _ extent: RowExtent) -> FieldProblem? {
        guard extent.isExchanged(latitude: latitude, longitude: longitude),
            let point = Coordinate(longitude: longitude, latitude: latitude), options.countryAt(point) == nil
        else { return nil }
        return FieldProblem(
            column: column(.latitude),
            reason:
                "are latitude and longitude exchanged? The point lies at sea; the other way round it would lie among "
                + "the other rows. It is used as it is", isUsed: true)
    }
}

extension TableLayout {
    var isJSON: Bool {
        if case .delimited = format { return false }
        return true
    }
}
