import Testing

@testable import Gazetteer

@Suite struct GeocoderTests {
    private func geocode(_ query: String, _ country: String? = nil) throws -> GeocodeAnswer {
        let data = try TemporaryData()
        return try Geocoder(index: data.index(), layer: data.layer()).geocode(query, country: country)
    }

    @Test(arguments: [
        ("Sokolo, Segou, Mali", "geonames:2450849"), ("Sokolo, Côte d'Ivoire", "geonames:2281465"),
        ("Long Beach, CA", "geonames:5367929"), ("Bangor, Maine", "geonames:4957280"),
        ("Bangor, UK", "geonames:2656397"), ("Paris, Texas", "geonames:4717560"),
        ("Paris (France)", "geonames:2988507"), ("Segou Region, Mali", "ne:ML-segou"),
    ])
    func containmentIsHonoured(_ query: String, _ id: String) throws {
        let answer = try geocode(query)
        #expect(answer.place?.id == id)
        #expect(answer.match == .exact)
        #expect(answer.confidence > 0.9)
        #expect(answer.query == query)
    }

    @Test(arguments: ["ML", "ml", "MLI", "Mali"])
    func aCountryIsKeptTo(_ country: String) throws {
        let answer = try geocode("Sokolo", country)
        #expect(answer.place?.id == "geonames:2450849" && answer.confidence == 0.95)
        #expect(answer.candidates.count == 1)
    }

    @Test func homonymsLowerTheConfidence() throws {
        let answer = try geocode("Paris")
        #expect(answer.place?.country == "FR")
        // 0.95 × 2,138,551 / (2,138,551 + 24,839).
        #expect(abs(answer.confidence - 0.93909) < 1e-4)
        #expect(answer.candidates.map(\.place.country) == ["FR", "US"])
        #expect(try geocode("Long Beach", "US").confidence < 0.95)
    }

    @Test func theSeatStandsForTheRegionOfItsName() throws {
        let answer = try geocode("Ségou")
        #expect(answer.place?.id == "geonames:2451478" && answer.confidence == 0.95)
        #expect(answer.candidates.map(\.place.kind) == [.city, .region])
        #expect(try geocode("Segou region").place?.id == "ne:ML-segou")
    }

    @Test func spellingErrorsAreForgivenOnlyWithinACountry() throws {
        #expect(try geocode("Sokola").place == nil)
        let answer = try geocode("Sokola", "ML")
        #expect(answer.place?.id == "geonames:2450849" && answer.match == .fuzzy && answer.confidence == 0.5)
        #expect(try geocode("Sokola, Mali").match == .fuzzy)
        #expect(try geocode("Sokola", "US").place == nil)
    }

    @Test func aVillageOfTheWorldIsLessSureThanOneOfACountry() throws {
        let (worldwide, within) = (try geocode("Manantali"), try geocode("Manantali", "ML"))
        #expect(abs(worldwide.confidence - 0.57) < 1e-9 && within.confidence == 0.95)
    }

    @Test func whenTheRegionDoesNotHoldItTheCountryDecidesWithHalfTheConfidence() throws {
        let answer = try geocode("Sokolo, Koulikoro, Mali")
        #expect(answer.place?.id == "geonames:2450849")
        #expect(abs(answer.confidence - 0.475) < 1e-9)
    }

    @Test func thePolygonDecidesWhenTheTableNamesNoRegion() throws {
        let data = try TemporaryData(places: [
            "world.tsv": """
            id	name	latitude	longitude	country	admin1	kind	population	names
            a:1	Kona	14	-6	ML		village	900	
            a:2	Kona	12	-8	ML		village	900	
            """
        ])
        let geocoder = try Geocoder(index: data.index(), layer: data.layer())
        #expect(geocoder.geocode("Kona, Segou, Mali").place?.id == "a:1")
        #expect(geocoder.geocode("Kona, Koulikoro").place?.id == "a:2")
    }

    @Test func ofManyVillagesTheOneThatReportsNameIsLikelier() throws {
        let header = "id\tname\tlatitude\tlongitude\tcountry\tadmin1\tkind\tpopulation\n"
        let data = try TemporaryData(places: [
            "world.tsv": header, "reports.tsv": header + "g:5\tSokoura\t13.5\t-3.8\tML\t\tvillage\t0\n",
        ])
        let others = (1...9).map { "g:\($0)\tSokoura\t\(10 + Double($0) / 2)\t-6\tML\t\tvillage\t0\n" }
        try data.write(header + others.joined(), to: "layers/ML.tsv")
        let answer = try Geocoder(index: data.index()).geocode("Sokoura", country: "ML")
        #expect(answer.place?.id == "g:5" && answer.place?.isNotable == true)
        // 0.95 × 5,000 / (5,000 + 8 × 1,000).
        #expect(abs(answer.confidence - 0.36538) < 1e-4)
        #expect(answer.candidates.last?.place.isNotable == false)
    }

    @Test func aQuarterIsFoundWithinItsTown() throws {
        let data = try TemporaryData(places: [
            "world.tsv": """
            id	name	latitude	longitude	country	admin1	kind	population	names
            a:1	Bamako	12.65	-8	ML	Bamako	capital	1297281	
            a:2	Faladié	12.59	-7.94	ML	Bamako	quarter	0	
            a:3	Faladié	13.14	-8.33	ML	Koulikoro	town	0	
            """
        ])
        let geocoder = try Geocoder(index: data.index())
        #expect(geocoder.geocode("Faladié, Bamako").place?.id == "a:2")
        #expect(geocoder.geocode("Faladié", country: "ML").place?.id == "a:3")
    }

    @Test func aNameThatIsKnownButNotLocatableIsSaidToBe() throws {
        let answer = try geocode("Tagarangabotte", "ML")
        #expect(answer.place?.kind == .unlocatable && answer.place?.coordinate == nil)
    }

    @Test(arguments: ["", " , ", "Xyzzy", "Xyzzy, Mali", String(repeating: "Gao ", count: 2500)])
    func nothingDeservesAnAnswer(_ query: String) throws {
        let answer = try geocode(query)
        #expect(answer.place == nil && answer.match == nil && answer.confidence == 0 && answer.candidates.isEmpty)
    }

    @Test func anUnknownCountryHasNoPlaces() throws {
        #expect(try geocode("Sokolo", "Atlantis").place == nil)
    }

    /// Texas is no region of Mali: the country stated is searched all the same, less surely.
    @Test func whatIsNamedInNoCountryStatedIsPassedOver() throws {
        let answer = try geocode("Sokolo, Texas", "ML")
        #expect(answer.place?.id == "geonames:2450849" && answer.confidence == 0.475)
        #expect(try geocode("Sokolo, Texas, Mali").place?.id == "geonames:2450849")
        // What lies in the country still decides.
        #expect(try geocode("Sokolo, Segou", "ML").confidence == 0.95)
        #expect(try geocode("Xyzzy, Texas", "ML").place == nil)
    }
}
