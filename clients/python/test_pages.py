"""boto3's paginators over more than two pages of aliases and keys."""
import unittest

from suite import Suite

ALIASES = 130


class Pages(Suite):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.names = ['alias/page/%03d' % number for number in range(ALIASES)]
        cls.keys = [cls.kms.create_key()['KeyMetadata']['KeyId'] for _ in range(3)]
        for number, name in enumerate(cls.names):
            cls.kms.create_alias(AliasName=name, TargetKeyId=cls.keys[number % len(cls.keys)])

    def pages(self, operation, listed, **members):
        """The pages of a listing, after a look at how they hang together."""
        pages = list(self.kms.get_paginator(operation).paginate(**members))
        for page in pages[:-1]:
            self.assertIs(page['Truncated'], True)
            self.assertTrue(page['NextMarker'])
        self.assertIs(pages[-1]['Truncated'], False)
        self.assertNotIn('NextMarker', pages[-1])
        return [page[listed] for page in pages]

    def customers(self, pages):
        names = [entry['AliasName'] for page in pages for entry in page]
        return [name for name in names if not name.startswith('alias/aws/')]

    def test_every_alias_once_and_in_order(self):
        for size in (7, 50, 100, 1000):
            pages = self.pages('list_aliases', 'Aliases', PaginationConfig={'PageSize': size})
            self.assertEqual(self.customers(pages), self.names)
            self.assertTrue(all(len(page) == size for page in pages[:-1]))
            self.assertLessEqual(len(pages[-1]), size)

    def test_a_page_has_50_when_nobody_says(self):
        pages = self.pages('list_aliases', 'Aliases')
        self.assertEqual([len(page) for page in pages[:2]], [50, 50])
        self.assertEqual(self.customers(pages), self.names)

    def test_the_aliases_of_one_key(self):
        for number, key in enumerate(self.keys):
            pages = self.pages('list_aliases', 'Aliases', KeyId=key, PaginationConfig={'PageSize': 10})
            self.assertEqual(self.customers(pages), self.names[number::len(self.keys)])
            self.assertEqual({entry['TargetKeyId'] for page in pages for entry in page}, {key})

    def test_where_one_run_stops_the_next_goes_on(self):
        whole = self.kms.get_paginator('list_aliases').paginate().build_full_result()['Aliases']
        first = self.kms.get_paginator('list_aliases').paginate(
            PaginationConfig={'PageSize': 20, 'MaxItems': 33}).build_full_result()
        self.assertEqual(len(first['Aliases']), 33)
        rest = self.kms.get_paginator('list_aliases').paginate(
            PaginationConfig={'PageSize': 20, 'StartingToken': first['NextToken']}).build_full_result()
        self.assertEqual(first['Aliases'] + rest['Aliases'], whole)

    def test_a_search_over_the_pages(self):
        pages = self.kms.get_paginator('list_aliases').paginate(PaginationConfig={'PageSize': 9})
        found = pages.search("Aliases[?starts_with(AliasName, 'alias/page/01')].AliasName")
        self.assertEqual(list(found), self.names[10:20])

    def test_keys(self):
        listed = self.pages('list_keys', 'Keys', PaginationConfig={'PageSize': 2})
        ids = [entry['KeyId'] for page in listed for entry in page]
        self.assertEqual(ids, sorted(self.keys))

    def test_tags(self):
        tags = [{'TagKey': 'tag-%02d' % number, 'TagValue': str(number)} for number in range(30)]
        self.kms.tag_resource(KeyId=self.keys[0], Tags=tags)
        pages = self.pages('list_resource_tags', 'Tags', KeyId=self.keys[0], PaginationConfig={'PageSize': 12})
        self.assertEqual([tag for page in pages for tag in page], tags)

    def test_a_marker_that_nobody_gave_out(self):
        self.refused('InvalidMarkerException', self.kms.list_aliases, Marker='nobody gave me out')


if __name__ == '__main__':
    unittest.main()
