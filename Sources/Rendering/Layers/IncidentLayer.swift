package import GeoJSON
package import Geography
public import Incidents

/// The layer of incidents, as GeoJSON (RFC 7946): a FeatureCollection of Points, or null geometries where an incident
/// is not locatable.
public enum IncidentLayer {
    /// Writes the incidents in the order given, one feature a line, UTF-8.
    public static func write(_ incidents: [Incident]) -> [UInt8] {
        var json = JSONWriter(capacity: 2048 * incidents.count + 256)
        let bounds = BoundingBox(of: incidents.lazy.compactMap(\.location.coordinate))
        json.featureCollection(incidents, bounds: bounds) { json, incident in append(incident, to: &json) }
        return json.bytes
    }

    /// Writes one feature of the layer.
    package static func append(_ incident: Incident, to json: inout JSONWriter) {
        json.feature(
            geometry: { $0.point(incident.location.coordinate) }, properties: { $0.properties(of: incident) })
    }

    /// The bytes before the features of a layer that is written piece by piece. Each feature starts a new line, with a
    /// comma at the end of the line before.
    package static func opening(bounds: BoundingBox?) -> [UInt8] { Array(frame(bounds).dropLast(closing.count)) }

    /// The bytes after the last feature.
    package static let closing = Array("\n]}\n".utf8)

    private static func frame(_ bounds: BoundingBox?) -> [UInt8] {
        var json = JSONWriter()
        json.featureCollection([Incident](), bounds: bounds) { _, _ in }
        return json.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func properties(of incident: Incident) {
        field("id", incident.id)
        field("title", incident.title)
        field("kind", incident.kind.rawValue)
        time(incident.date)
        field("time_text", incident.timeOfDay)
        place(incident)
        for effect in CasualtyEffect.allCases { toll(effect, incident.tolls[effect]) }
        list("actors", incident.actors) { json, actor in json.object { $0.actor(actor) } }
        list("claims", incident.claims) { json, claim in json.object { $0.claim(claim) } }
        list("sources", incident.sources) { json, source in json.object { $0.source(source) } }
        list("joint_with", incident.jointWith) { $0.string($1) }
        if !incident.datasets.isEmpty {
            list("datasets", incident.datasets) { json, dataset in json.object { $0.dataset(dataset) } }
        }
    }

    private mutating func time(_ date: DateRange) {
        field("date_start", date.start?.isoString)
        field("date_end", date.end?.isoString)
        field("date_precision", date.precision.rawValue)
        field("date_text", date.text)
    }

    private mutating func place(_ incident: Incident) {
        let location = incident.location
        field("place", location.place)
        field("place_text", location.text)
        field("location_precision", location.precision.rawValue)
        field("radius_km", location.radius, decimals: 1)
        field("acled_geo_precision", location.precision.acledCode)
        field("ucdp_where_prec", incident.ucdpWherePrecision)
        field("ucdp_date_prec", incident.date.ucdpPrecision)
        field("region", location.region)
        if let stated = location.stated {
            field("stated_admin1", stated.admin1)
            field("stated_admin2", stated.admin2)
            field("stated_admin3", stated.admin3)
        }
        field("country", location.country)
        field("country_iso3", location.countryAlpha3)
        field("country_name", location.countryName)
        field("gazetteer_id", location.gazetteerID)
        field("location_confidence", location.confidence, decimals: 3)
    }

    private mutating func toll(_ effect: CasualtyEffect, _ count: CasualtyCount?) {
        field("\(effect.rawValue)_low", count?.low)
        field("\(effect.rawValue)_best", count?.best)
        field("\(effect.rawValue)_high", count?.high)
    }

    private mutating func actor(_ actor: Party) {
        field("name", actor.name)
        field("role", actor.role.rawValue)
    }

    private mutating func claim(_ claim: Claim) {
        field("effect", claim.effect.rawValue)
        field("victims", claim.victims)
        field("low", claim.count.low)
        field("best", claim.count.best)
        field("high", claim.count.high)
        field("text", claim.text)
        field("according_to", claim.claimant)
        field("source", claim.source)
        field("start", claim.start)
        field("end", claim.end)
    }

    private mutating func source(_ source: Source) {
        field("document", source.document)
        field("title", source.title)
        field("published", source.published)
        field("quote", source.quote)
        field("start", source.start)
        field("end", source.end)
        field("secondary", source.isSecondary)
    }

    private mutating func dataset(_ dataset: DatasetRecord) {
        field("name", dataset.name)
        field("id", dataset.id)
        field("category", dataset.category)
        field("time_precision", dataset.timePrecision)
        field("where_precision", dataset.wherePrecision)
    }

    private mutating func list<Item>(_ name: String, _ items: [Item], _ write: (inout JSONWriter, Item) -> Void) {
        key(name)
        array { list in
            for item in items { write(&list, item) }
        }
    }
}
