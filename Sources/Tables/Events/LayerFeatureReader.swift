import GeoJSON
import Geography
import Incidents

/// Reads back features of the layer of incidents that this program writes.
struct LayerFeatureReader {
    /// nil when the feature is broken.
    func incident(_ bytes: UnsafeBufferPointer<UInt8>) -> Incident? {
        var scanner = JSONScanner(bytes)
        guard let feature = try? scanner.readObject() else { return nil }
        let properties = feature["properties"]?.object ?? feature
        var incident = Incident(
            id: properties["id"]?.string ?? "", title: properties["title"]?.string ?? "",
            kind: properties["kind"]?.string.flatMap(IncidentKind.init) ?? .other, date: date(properties),
            location: location(properties, feature), actors: list(properties, "actors", actor),
            claims: list(properties, "claims", claim), sources: list(properties, "sources", source), tolls: [:],
            jointWith: (properties["joint_with"]?.array ?? []).compactMap(\.string),
            timeOfDay: properties["time_text"]?.string, datasets: list(properties, "datasets", dataset))
        for effect in CasualtyEffect.allCases {
            let count = CasualtyCount(
                low: properties["\(effect.rawValue)_low"]?.integer,
                best: properties["\(effect.rawValue)_best"]?.integer,
                high: properties["\(effect.rawValue)_high"]?.integer)
            if !count.isEmpty { incident.tolls[effect] = count }
        }
        return incident
    }

    private func date(_ object: JSONObject) -> DateRange {
        guard let start = partial(object["date_start"]), let end = partial(object["date_end"]) else {
            var unknown = DateRange.unknown
            unknown.text = object["date_text"]?.string
            return unknown
        }
        let text = object["date_text"]?.string
        return start == end
            ? DateRange(start, text: text) : DateRange(from: start.first, to: end.last, text: text)
    }

    private func partial(_ value: JSONValue?) -> PartialDate? {
        guard let text = value?.string else { return nil }
        let reading = Array(text.utf8).withUnsafeBufferPointer { DateText.read($0, order: nil) }
        if case .date(let date) = reading { return date }
        return nil
    }

    private func location(_ object: JSONObject, _ feature: JSONObject) -> Location {
        let point = feature["geometry"]?.object?["coordinates"]?.array?.compactMap(\.number) ?? []
        var location = Location(
            place: object["place"]?.string, text: object["place_text"]?.string,
            coordinate: point.count >= 2 ? Coordinate(longitude: point[0], latitude: point[1]) : nil,
            precision: object["location_precision"]?.string.flatMap(LocationPrecision.init) ?? .unknown,
            radius: object["radius_km"]?.number, region: object["region"]?.string, country: object["country"]?.string,
            countryName: object["country_name"]?.string, gazetteerID: object["gazetteer_id"]?.string,
            confidence: object["location_confidence"]?.number ?? 0)
        location.stated = StatedRegions(
            admin1: object["stated_admin1"]?.string, admin2: object["stated_admin2"]?.string,
            admin3: object["stated_admin3"]?.string)
        return location
    }

    private func list<Item>(_ object: JSONObject, _ key: String, _ make: (JSONObject) -> Item?) -> [Item] {
        (object[key]?.array ?? []).compactMap { $0.object.flatMap(make) }
    }

    private func actor(_ object: JSONObject) -> Party? {
        object["name"]?.string.map { name in
            Party(name: name, role: object["role"]?.string.flatMap(Party.Role.init) ?? .other)
        }
    }

    private func claim(_ object: JSONObject) -> Claim? {
        guard let effect = object["effect"]?.string.flatMap(CasualtyEffect.init) else { return nil }
        return Claim(
            effect: effect, victims: object["victims"]?.string,
            count: CasualtyCount(
                low: object["low"]?.integer, best: object["best"]?.integer, high: object["high"]?.integer),
            text: object["text"]?.string ?? "", claimant: object["according_to"]?.string,
            source: object["source"]?.integer ?? 0, start: object["start"]?.integer ?? 0,
            end: object["end"]?.integer ?? 0)
    }

    private func source(_ object: JSONObject) -> Source? {
        object["document"]?.string.map { document in
            Source(
                document: document, title: object["title"]?.string, published: object["published"]?.string,
                quote: object["quote"]?.string ?? "", start: object["start"]?.integer ?? 0,
                end: object["end"]?.integer ?? 0, isSecondary: object["secondary"]?.bool ?? false)
        }
    }

    private func dataset(_ object: JSONObject) -> DatasetRecord? {
        object["name"]?.string.map { name in
            DatasetRecord(
                name: name, id: object["id"]?.string, category: object["category"]?.string,
                timePrecision: object["time_precision"]?.string, wherePrecision: object["where_precision"]?.string)
        }
    }
}
