import Foundation
import TestSupport
import Testing

@testable import Gazetteer

@Suite struct CountryNamesTests {
    private let names: CountryNames

    init() throws {
        let directory = DataDirectory(path: Package.root.appendingPathComponent("Gazetteer").path)
        names = CountryNamesFile(directory, countries: try directory.countries()).value
    }

    /// GTD, ACLED, UCDP, World Bank, UN and ISO, French, Spanish; brackets, commas, case and accents.
    @Test(arguments: [
        ("West Bank and Gaza Strip", "PS"), ("Palestinian Territory, Occupied", "PS"), ("Palestine", "PS"),
        ("Congo, The Democratic Republic of the", "CD"), ("Democratic Republic of Congo", "CD"),
        ("DR Congo (Zaire)", "CD"), ("Congo, Dem. Rep.", "CD"), ("CONGO (DEMOCRATIC REPUBLIC OF THE)", "CD"),
        ("République démocratique du Congo", "CD"), ("Republic of the Congo", "CG"), ("Congo, Rep.", "CG"),
        ("Iran (Islamic Republic of)", "IR"), ("Iran, Islamic Republic of", "IR"), ("Korea, Republic of", "KR"),
        ("Korea, Dem. People's Rep.", "KP"), ("Bolivia (Plurinational State of)", "BO"), ("Yemen (North Yemen)", "YE"),
        ("Egypt, Arab Rep.", "EG"), ("Cote d'Ivoire", "CI"), ("Côte d’Ivoire", "CI"), ("Ivory Coast", "CI"),
        ("Costa de Marfil", "CI"), ("Myanmar (Burma)", "MM"), ("Russia (Soviet Union)", "RU"), ("Alemania", "DE"),
        ("Bosnia-Herzegovina", "BA"), ("Trinidad & Tobago", "TT"), ("Macedonia, FYR", "MK"), ("Türkiye", "TR"),
        ("kingdom of eSwatini (Swaziland)", "SZ"), ("Sénégal", "SN"), ("BURKINA FASO", "BF"), ("Tchad", "TD"),
        ("Central African Republic", "CF"), ("Gambia, The", "GM"), ("The Gambia", "GM"), ("Somaliland", "SO"),
        ("Vietnam", "VN"), ("Lao People's Democratic Republic", "LA"), ("United States of America", "US"),
        ("ML", "ML"), ("mli", "ML"), ("NA", "NA"), ("NAM", "NA"), ("Guinea", "GN"), ("Guinea-Bissau", "GW"),
        ("Niger", "NE"), ("Nigeria", "NG"), ("Sudan", "SD"), ("South Sudan", "SS"), ("Northern Ireland", "GB"),
    ])
    func aCountryIsKnownByAllItsUsualNames(_ name: String, _ code: String) {
        #expect(names.code(of: name) == code)
    }

    @Test(arguments: ["", " ", "Atlantis", "XX", "Yugoslavia", "Soviet Union", "ma li", "M"])
    func whatIsNoOneCountryIsNone(_ name: String) { #expect(names.code(of: name) == nil) }

    @Test func everyCountryIsFoundByItsOwnCodesAndName() throws {
        let directory = DataDirectory(path: Package.root.appendingPathComponent("Gazetteer").path)
        for country in try directory.countries() {
            #expect(names.code(of: country.code) == country.code)
            if !country.iso3.isEmpty { #expect(names.code(of: country.iso3.lowercased()) == country.code) }
            #expect(names.code(of: country.name) == country.code)
        }
    }

    @Test(arguments: [
        ("Nigerr", "Niger (NE, NER)"), ("Burkina Fasso", "Burkina Faso (BF, BFA)"), ("MLX", "Mali (ML, MLI)"),
        ("Camerron", "Cameroon (CM, CMR)"), ("MI", "Mali (ML, MLI)"), ("Mauritanie ", "Mauritania (MR, MRT)"),
        ("Centrafriqe", "Central African Republic (CF, CAF)"),
    ])
    func aWrongNameIsAnsweredWithTheNearest(_ wrong: String, _ right: String) {
        let near = names.nearest(to: wrong)
        #expect(near.contains(right) || near.count == 3 && wrong.count == 2, "\(near)")
        #expect(near.count <= 3)
    }

    @Test func aNameLikeNoneIsAnsweredWithWhatToGive() {
        #expect(names.nearest(to: "Qwertyuiop").isEmpty)
        #expect(names.advice(on: "Qwertyuiop").contains("ISO code"))
        #expect(names.advice(on: "Malli").contains("did you mean Mali (ML, MLI)"))
    }
}
