import Gazetteer
import Intake
import TestSupport
import Testing

@testable import Counting

@Suite struct NamedPlacesTests {
    private func ground() throws -> RegionAccess { try Package.gazetteer().ground }

    @Test(arguments: [
        (["Mopti"], ["Mopti"]), (["segou", "GAO"], ["Ségou", "Gao"]), ([], []),
    ])
    func capitalsAndAccentsAreNotMinded(_ asked: [String], _ names: [String]) throws {
        #expect(try ground().regionNames(asked, in: ["ML"]) == Set(names))
    }

    @Test func regionsOfAllCountriesAreKnown() throws {
        #expect(try ground().regionNames(["Tillabéri", "Mopti"], in: []) == ["Tillabéri", "Mopti"])
    }

    @Test(arguments: [("Moptu", "did you mean Mopti?"), ("Segu", "Ségou"), ("Xyzzy", "regions.geojson")])
    func anUnknownRegionIsAnErrorWithThoseOfALikeName(_ name: String, _ advice: String) throws {
        #expect { try ground().regionNames([name], in: ["ML"]) } throws: { error in
            "\(error)".contains("'\(name)' is no known region of Mali") && "\(error)".contains(advice)
        }
    }

    @Test(arguments: [
        ("Nigerr", "Niger (NE, NER)"), ("Burkina Fasso", "Burkina Faso (BF, BFA)"), ("Qq", "Qatar (QA, QAT)"),
        ("Xyzzyland", "give an ISO code"),
    ])
    func anUnknownCountryIsAnErrorWithThoseOfALikeName(_ name: String, _ advice: String) throws {
        let message = "\(try ground().unknownCountry(name))"
        #expect(message.contains(advice), "\(message)")
    }
}
