import { useQuery } from "@apollo/client/react";
import {
  ActionIcon,
  Alert,
  Anchor,
  Avatar,
  Button,
  Container,
  Group,
  Menu,
  Text,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
} from "@mantine/core";
import { Suspense, useEffect, useRef } from "react";
import { Link, NavLink, Outlet, useLocation, useNavigationType } from "react-router";
import { wordsFor } from "../errors.ts";
import { graphql } from "../generated/gql.ts";
import { renewNow, useSession } from "../session.ts";
import { signOut } from "../ways.ts";
import { Boundary } from "./boundary.tsx";
import { Icon, type IconProps } from "./icons.tsx";
import { PageSkeleton } from "./page-skeleton.tsx";
import classes from "./shell.module.css";

const WhoAmI = graphql(`
  query WhoAmI {
    viewer {
      user {
        id
        name
        email
      }
    }
  }
`);

const LINKS: { to: string; words: string; icon: IconProps["name"]; personal: boolean }[] = [
  { to: "/", words: "For you", icon: "shortlist", personal: true },
  { to: "/jobs", words: "All jobs", icon: "search", personal: false },
  { to: "/saved", words: "Saved", icon: "bookmark", personal: true },
  { to: "/profile", words: "Profile", icon: "person", personal: true },
];

/** What stands around every page: the header with the way around, and the frame of the page itself. */
export function Shell() {
  const { person, isReady, farewell } = useSession();
  const { pathname } = useLocation();
  const main = usePageChange(pathname);
  const links = LINKS.filter(({ personal }) => person !== null || !personal);
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className={classes.header}>
        <Container size="lg" className={classes.bar}>
          <Link to="/" className={classes.brand} aria-label="Shortlist, to the first page">
            <img src="/favicon.svg" alt="" width={30} height={30} />
            Shortlist
          </Link>
          {person !== null && (
            <nav className={classes.links} aria-label="Pages">
              {links.map(({ to, words, icon }) => (
                <NavLink key={to} to={to} end={to === "/"} className={classes.link}>
                  <Icon name={icon} />
                  {words}
                </NavLink>
              ))}
            </nav>
          )}
          <Group gap="xs" ml="auto" wrap="nowrap">
            <SchemeToggle />
            {person === null ? <VisitorLinks /> : isReady && <AccountMenu person={person} />}
          </Group>
        </Container>
      </header>
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Container size="lg">
          {farewell && pathname !== "/sign-in" && <Farewell words={farewell} />}
          <Boundary key={pathname}>
            <Suspense fallback={<PageSkeleton />}>{isReady ? <Outlet /> : <Renewing />}</Suspense>
          </Boundary>
        </Container>
      </main>
    </>
  );
}

/** On the way to another page: its top is shown and focused. On the way back the browser restores the place itself. */
function usePageChange(pathname: string) {
  const main = useRef<HTMLElement>(null);
  const type = useNavigationType();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    if (type === "POP") return;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname, type]);
  return main;
}

function SchemeToggle() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme("light");
  const other = scheme === "dark" ? "light" : "dark";
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={`Use ${other} colours`}
      onClick={() => setColorScheme(other)}
    >
      <Icon name={scheme === "dark" ? "sun" : "moon"} />
    </ActionIcon>
  );
}

/** Says on a public page that the session was ended; the sign-in page says it itself. */
function Farewell({ words }: { words: string }) {
  const { pathname, search } = useLocation();
  return (
    <Alert color="amber" variant="light" role="status" mb="lg">
      {words}{" "}
      <Anchor component={Link} to="/sign-in" state={{ from: pathname + search }} inherit>
        Sign in
      </Anchor>
    </Alert>
  );
}

/** In place of a page that was opened while its person's session is renewed: a moment, or until the server is back. */
function Renewing() {
  const { trouble } = useSession();
  return (
    <>
      {trouble !== null && (
        <Alert color="amber" variant="light" role="status" mb="lg" title="You are still signed in">
          <Group justify="space-between" gap="sm">
            <Text size="sm">{wordsFor(trouble)} Meanwhile it is tried again by itself.</Text>
            <Button size="xs" variant="default" onClick={renewNow}>
              Try now
            </Button>
          </Group>
        </Alert>
      )}
      <PageSkeleton />
    </>
  );
}

function VisitorLinks() {
  const { pathname } = useLocation();
  return (
    <>
      <Button component={Link} to="/jobs" variant="subtle" size="sm" px="xs">
        All jobs
      </Button>
      {pathname !== "/sign-in" && (
        <Button component={Link} to="/sign-in" size="sm">
          Sign in
        </Button>
      )}
    </>
  );
}

function AccountMenu({ person }: { person: string }) {
  const { data } = useQuery(WhoAmI);
  const user = data?.viewer?.user;
  const name = user?.name ?? user?.email ?? "";
  return (
    <Menu position="bottom-end" width={230} shadow="md">
      <Menu.Target>
        <UnstyledButton aria-label={name ? `Account of ${name}` : "Account"} style={{ borderRadius: "50%" }}>
          <Avatar name={name} color="pine" size={36} radius="xl" alt="" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {user && (
          <Menu.Label>
            <Text size="sm" fw={600} c="var(--mantine-color-text)" truncate>
              {user.name ?? "Signed in"}
            </Text>
            <Text size="xs" truncate>
              {user.email}
            </Text>
          </Menu.Label>
        )}
        <Menu.Item component={Link} to="/profile" leftSection={<Icon name="person" size={16} />}>
          CV and profile
        </Menu.Item>
        <Menu.Item component={Link} to="/account" leftSection={<Icon name="lock" size={16} />}>
          Account and security
        </Menu.Item>
        <Menu.Item onClick={() => signOut(person)} leftSection={<Icon name="leave" size={16} />}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
