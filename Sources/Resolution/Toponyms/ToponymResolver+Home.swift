import Extraction
import Gazetteer
import Incidents

extension ToponymResolver {
    /// The country that a document is about, as a place of last resort for incidents it does not locate: no closer than
    /// country level, and with little confidence. nil when no country is named clearly more than the others.
    func home(_ toponyms: [Toponym], demonyms: [String: Int]) -> Location? {
        let countries = CountriesInPlay(toponyms, demonyms: demonyms, lookup: lookup)
        guard let code = titleCountry ?? countries.home, let country = lookup.country(code),
            let point = country.coordinate
        else {
            return nil
        }
        return Location(
            place: country.name, text: nil, coordinate: point, precision: .country, radius: country.radius, region: nil,
            country: code, countryName: lookup.countryName(code), gazetteerID: country.id, confidence: 0.3)
    }
}
